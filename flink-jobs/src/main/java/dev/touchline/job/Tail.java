package dev.touchline.job;

import dev.touchline.wire.Topic;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;

/** Begins a few records before the end of each partition: enough of each topic for the whole picture of a match. */
final class Tail implements OffsetsInitializer {
    private static final long serialVersionUID = 1L;
    private static final Map<String, Integer> RECORDS = Map.of(
            Topic.FRAMES.title(), 1, Topic.PLAYERS.title(), 120, Topic.TEAMS.title(), 8, Topic.EVENTS.title(), 500);

    @Override
    public Map<TopicPartition, Long> getPartitionOffsets(
            Collection<TopicPartition> partitions, PartitionOffsetsRetriever retriever) {
        Map<TopicPartition, Long> begins = retriever.beginningOffsets(partitions);
        Map<TopicPartition, Long> starts = new HashMap<>();
        retriever.endOffsets(partitions).forEach((partition, end) -> {
            long wanted = end - RECORDS.getOrDefault(partition.topic(), 0);
            starts.put(partition, Math.max(begins.getOrDefault(partition, 0L), wanted));
        });
        return starts;
    }

    @Override
    @SuppressWarnings("deprecation") // the connector's interface still speaks of it
    public OffsetResetStrategy getAutoOffsetResetStrategy() {
        return OffsetResetStrategy.LATEST;
    }
}
