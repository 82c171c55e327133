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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps the whole picture of each match from what was published, with the offsets it reaches to, and lets it go five times a
 * second. It reads the topics themselves, so that a reader who starts from its offsets misses nothing and gets nothing twice.
 * The picture is state: a restored job goes on with the one that its source's offsets belong to.
 */
final class KeepLatest extends KeyedProcessFunction<String, Published, LatestState> {
    private static final long serialVersionUID = 1L;
    private static final long INTERVAL_MILLIS = 200;
    private static final int CALLS_KEPT = 100;
    private static final Comparator<MatchEvent> AS_IT_HAPPENED =
            Comparator.comparingLong(MatchEvent::timeMicros).thenComparing(MatchEvent::id);

    private transient AvroCodec<MatchFrame> frameCodec;
    private transient AvroCodec<PlayerState> playerCodec;
    private transient AvroCodec<TeamState> teamCodec;
    private transient MapState<String, Long> offsets;
    private transient ValueState<byte[]> frame;
    private transient MapState<Integer, PlayerState> players;
    private transient MapState<String, TeamState> teams;
    private transient MapState<String, MatchEvent> calls;

    @Override
    public void open(OpenContext context) {
        frameCodec = AvroCodec.of(MatchFrame.class);
        playerCodec = AvroCodec.of(PlayerState.class);
        teamCodec = AvroCodec.of(TeamState.class);
        var store = getRuntimeContext();
        offsets = store.getMapState(new MapStateDescriptor<>("offsets", String.class, Long.class));
        frame = store.getState(new ValueStateDescriptor<>("frame", byte[].class));
        players = store.getMapState(new MapStateDescriptor<>("players", Integer.class, PlayerState.class));
        teams = store.getMapState(new MapStateDescriptor<>("teams", String.class, TeamState.class));
        calls = store.getMapState(new MapStateDescriptor<>("calls", String.class, MatchEvent.class));
    }

    @Override
    public void processElement(Published record, Context context, Collector<LatestState> out) throws Exception {
        if (record.topic().equals(Topic.FRAMES.title())) {
            frame.update(record.value());
        } else if (record.topic().equals(Topic.PLAYERS.title())) {
            PlayerState player = playerCodec.decode(record.value());
            players.put(player.playerId(), player);
        } else if (record.topic().equals(Topic.TEAMS.title())) {
            TeamState team = teamCodec.decode(record.value());
            teams.put(team.team().name(), team);
        } else if (record.topic().equals(Topic.EVENTS.title())) {
            remember(CloudEvents.decode(record.value()));
        }
        offsets.put(record.topic(), record.offset());
        var timers = context.timerService();
        timers.registerProcessingTimeTimer((timers.currentProcessingTime() / INTERVAL_MILLIS + 1) * INTERVAL_MILLIS);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<LatestState> out) throws Exception {
        Map<String, String> values = new TreeMap<>();
        byte[] newest = frame.value();
        if (newest != null) {
            values.put("frame", json(frameCodec.decode(newest)));
        }
        values.put("players", json(sorted(players.values(), Comparator.comparingInt(PlayerState::playerId))));
        values.put("teams", json(sorted(teams.values(), Comparator.comparing(TeamState::team))));
        values.put("events", json(sorted(calls.values(), AS_IT_HAPPENED)));
        Map<String, Long> reached = new TreeMap<>();
        offsets.entries().forEach(entry -> reached.put(entry.getKey(), entry.getValue()));
        values.put("offsets", json(reached));
        out.collect(new LatestState(context.getCurrentKey(), values));
    }

    /** Keeps the newest revision of each call; of too many the ones that happened first go. */
    private void remember(MatchEvent call) throws Exception {
        MatchEvent known = calls.get(call.id());
        if (known != null && known.revision() > call.revision()) {
            return;
        }
        calls.put(call.id(), call);
        List<MatchEvent> all = sorted(calls.values(), AS_IT_HAPPENED);
        for (MatchEvent oldest : all.subList(0, Math.max(0, all.size() - CALLS_KEPT))) {
            calls.remove(oldest.id());
        }
    }

    private static <T> List<T> sorted(Iterable<T> values, Comparator<T> order) {
        List<T> list = new ArrayList<>();
        values.forEach(list::add);
        list.sort(order);
        return list;
    }

    private static String json(Object value) throws JsonProcessingException {
        return CloudEvents.JSON.writeValueAsString(value);
    }
}
