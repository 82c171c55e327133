package dev.touchline.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.wire.Topic;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer.PartitionOffsetsRetriever;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Where a job without a checkpoint begins to read what was published before it. */
class TailTest {
    private static final TopicPartition FRAMES = new TopicPartition(Topic.FRAMES.title(), 3);
    private static final TopicPartition PLAYERS = new TopicPartition(Topic.PLAYERS.title(), 3);
    private static final TopicPartition TEAMS = new TopicPartition(Topic.TEAMS.title(), 3);
    private static final TopicPartition EVENTS = new TopicPartition(Topic.EVENTS.title(), 3);

    @Test
    void the_last_frame_and_enough_of_the_rest_for_everybody_is_read_again() {
        assertThat(starts(Map.of(FRAMES, 0L, PLAYERS, 0L, TEAMS, 0L, EVENTS, 0L), 9000))
                .containsOnly(
                        Map.entry(FRAMES, 8999L),
                        Map.entry(PLAYERS, 8880L),
                        Map.entry(TEAMS, 8992L),
                        Map.entry(EVENTS, 8500L));
    }

    @Test
    void a_topic_that_keeps_less_is_read_from_what_it_keeps() {
        assertThat(starts(Map.of(PLAYERS, 8950L, EVENTS, 9000L, FRAMES, 8000L), 9000))
                .containsOnly(Map.entry(PLAYERS, 8950L), Map.entry(EVENTS, 9000L), Map.entry(FRAMES, 8999L));
        assertThat(starts(Map.of(PLAYERS, 0L, EVENTS, 0L), 7))
                .containsOnly(Map.entry(PLAYERS, 0L), Map.entry(EVENTS, 0L));
        assertThat(starts(Map.of(FRAMES, 0L), 0)).containsOnly(Map.entry(FRAMES, 0L));
    }

    private static Map<TopicPartition, Long> starts(Map<TopicPartition, Long> begins, long end) {
        return new Tail().getPartitionOffsets(begins.keySet(), new Kept(begins, end));
    }

    /** Partitions that each end at the same offset and keep what is from another on. */
    private record Kept(Map<TopicPartition, Long> begins, long end) implements PartitionOffsetsRetriever {
        @Override
        public Map<TopicPartition, Long> committedOffsets(Collection<TopicPartition> partitions) {
            return Map.of();
        }

        @Override
        public Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions) {
            return partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> end));
        }

        @Override
        public Map<TopicPartition, Long> beginningOffsets(Collection<TopicPartition> partitions) {
            return partitions.stream().collect(Collectors.toMap(Function.identity(), begins::get));
        }

        @Override
        public Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times) {
            return Map.of();
        }
    }
}
