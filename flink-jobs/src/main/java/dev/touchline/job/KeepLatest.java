package dev.touchline.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.touchline.event.MatchEvent;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.PlayerState;
import dev.touchline.match.TeamState;
import dev.touchline.sink.LatestState;
import dev.touchline.wire.AvroCodec;
import dev.touchline.wire.CloudEvents;
import dev.touchline.wire.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps the whole picture of each match from what was published, with the offsets it reaches to, and lets it go five times a
 * second. It reads the topics themselves, so that a reader who starts from its offsets misses nothing and gets nothing twice;
 * after a restart it reads the tail again, which is why it has no state of its own.
 */
final class KeepLatest extends KeyedProcessFunction<String, Published, LatestState> {
    private static final long serialVersionUID = 1L;
    private static final long INTERVAL_MILLIS = 200;
    private static final int CALLS_KEPT = 100;

    private transient Map<String, Picture> pictures;
    private transient AvroCodec<MatchFrame> frames;
    private transient AvroCodec<PlayerState> players;
    private transient AvroCodec<TeamState> teams;

    @Override
    public void open(OpenContext context) {
        pictures = new HashMap<>();
        frames = AvroCodec.of(MatchFrame.class);
        players = AvroCodec.of(PlayerState.class);
        teams = AvroCodec.of(TeamState.class);
    }

    @Override
    public void processElement(Published record, Context context, Collector<LatestState> out) {
        Picture picture = pictures.computeIfAbsent(record.match(), match -> new Picture());
        picture.offsets.put(record.topic(), record.offset());
        picture.latest.put(record.topic(), record.value());
        if (record.topic().equals(Topic.PLAYERS.title())) {
            PlayerState player = players.decode(record.value());
            picture.players.put(player.playerId(), player);
        } else if (record.topic().equals(Topic.TEAMS.title())) {
            TeamState team = teams.decode(record.value());
            picture.teams.put(team.team().name(), team);
        } else if (record.topic().equals(Topic.EVENTS.title())) {
            picture.remember(CloudEvents.decode(record.value()));
        }
        if (!picture.timerSet) {
            picture.timerSet = true;
            var timers = context.timerService();
            timers.registerProcessingTimeTimer(timers.currentProcessingTime() + INTERVAL_MILLIS);
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<LatestState> out)
            throws JsonProcessingException {
        Picture picture = pictures.get(context.getCurrentKey());
        if (picture == null) {
            return; // a timer from before a restart: the tail sets a new one
        }
        picture.timerSet = false;
        Map<String, String> values = new TreeMap<>();
        byte[] frame = picture.latest.get(Topic.FRAMES.title());
        if (frame != null) {
            values.put("frame", json(frames.decode(frame)));
        }
        values.put("players", json(List.copyOf(picture.players.values())));
        values.put("teams", json(List.copyOf(picture.teams.values())));
        values.put("events", json(picture.calls));
        values.put("offsets", json(picture.offsets));
        out.collect(new LatestState(context.getCurrentKey(), values));
    }

    private static String json(Object value) throws JsonProcessingException {
        return CloudEvents.JSON.writeValueAsString(value);
    }

    private static final class Picture {
        final Map<String, Long> offsets = new TreeMap<>();
        final Map<String, byte[]> latest = new HashMap<>();
        final Map<Integer, PlayerState> players = new TreeMap<>();
        final Map<String, TeamState> teams = new TreeMap<>();
        final List<MatchEvent> calls = new ArrayList<>();
        boolean timerSet;

        void remember(MatchEvent call) {
            calls.removeIf(known -> known.id().equals(call.id()) && known.revision() <= call.revision());
            calls.add(call);
            if (calls.size() > CALLS_KEPT) {
                calls.remove(0);
            }
        }
    }
}
