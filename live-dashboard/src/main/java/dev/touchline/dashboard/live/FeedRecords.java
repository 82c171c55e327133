package dev.touchline.dashboard.live;

import dev.touchline.match.MatchFrame;
import dev.touchline.match.PlayerState;
import dev.touchline.match.TeamState;
import dev.touchline.wire.AvroCodec;
import dev.touchline.wire.CloudEvents;
import dev.touchline.wire.Stamp;
import dev.touchline.wire.Topic;
import dev.touchline.wire.WireException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes the feed's records and gives them to their match. States of players and teams come once a second in a burst of
 * records, so they are gathered for a moment and told as one message.
 */
final class FeedRecords {
    private static final Logger LOG = LoggerFactory.getLogger(FeedRecords.class);
    private static final long GATHER_NANOS = 60_000_000;

    private final Map<String, LatestState> matches;
    private final LiveMeters meters;
    private final AvroCodec<MatchFrame> frames = AvroCodec.of(MatchFrame.class);
    private final AvroCodec<PlayerState> players = AvroCodec.of(PlayerState.class);
    private final AvroCodec<TeamState> teams = AvroCodec.of(TeamState.class);
    private final Map<LatestState, Gathered<PlayerState>> gatheredPlayers = new HashMap<>();
    private final Map<LatestState, Gathered<TeamState>> gatheredTeams = new HashMap<>();
    private boolean toldUnreadable;

    FeedRecords(Map<String, LatestState> matches, LiveMeters meters) {
        this.matches = matches;
        this.meters = meters;
    }

    void take(ConsumerRecords<String, byte[]> polled) {
        for (Topic topic : KafkaFeed.TOPICS) {
            polled.records(topic.title()).forEach(record -> take(topic, record));
        }
        long now = System.nanoTime();
        gatheredPlayers.forEach((state, gathered) -> gathered.tell(now, state::players));
        gatheredTeams.forEach((state, gathered) -> gathered.tell(now, state::teams));
    }

    private void take(Topic topic, ConsumerRecord<@Nullable String, byte @Nullable []> record) {
        LatestState state = record.key() == null ? null : matches.get(record.key());
        byte[] value = record.value();
        if (state == null || value == null) {
            return;
        }
        meters.records.increment();
        try {
            switch (topic) {
                case FRAMES -> state.frame(record.offset(), frames.decode(value), stamps(record));
                case EVENTS -> state.event(record.offset(), CloudEvents.decode(value), stamps(record));
                case PLAYERS ->
                    gatheredPlayers
                            .computeIfAbsent(state, any -> new Gathered<>())
                            .add(record.offset(), players.decode(value));
                case TEAMS ->
                    gatheredTeams
                            .computeIfAbsent(state, any -> new Gathered<>())
                            .add(record.offset(), teams.decode(value));
                default -> throw new IllegalArgumentException(topic.title() + " is not shown live");
            }
        } catch (WireException e) {
            unreadable(record, e);
        }
    }

    private void unreadable(ConsumerRecord<?, ?> record, WireException cause) {
        meters.unreadable.increment();
        if (!toldUnreadable) {
            toldUnreadable = true;
            LOG.warn(
                    "{} offset {} left out, and counted from here on: {}",
                    record.topic(),
                    record.offset(),
                    cause.getMessage());
        }
    }

    private static Stamps stamps(ConsumerRecord<?, ?> record) {
        EnumMap<Stamp, Long> micros = new EnumMap<>(Stamp.class);
        for (Stamp stamp : Stamp.values()) {
            Header header = record.headers().lastHeader(stamp.header());
            Long at = header == null ? null : Stamp.decode(header.value());
            if (at != null) {
                micros.put(stamp, at);
            }
        }
        return new Stamps(micros);
    }

    /** Records of one burst. */
    private static final class Gathered<T> {
        private final List<T> states = new ArrayList<>();
        private long newestOffset;
        private long sinceNanos;

        void add(long offset, T state) {
            if (states.isEmpty()) {
                sinceNanos = System.nanoTime();
            }
            states.add(state);
            newestOffset = offset;
        }

        void tell(long nowNanos, BiConsumer<Long, List<T>> listener) {
            if (!states.isEmpty() && nowNanos - sinceNanos >= GATHER_NANOS) {
                listener.accept(newestOffset, List.copyOf(states));
                states.clear();
            }
        }
    }
}
