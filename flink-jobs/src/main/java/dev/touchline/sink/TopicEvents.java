package dev.touchline.sink;

import dev.touchline.event.MatchEvent;
import dev.touchline.wire.CloudEvents;
import dev.touchline.wire.Stamp;
import dev.touchline.wire.Topic;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Calls as binary CloudEvents on the live topic: at least once, with deterministic ids. */
public final class TopicEvents implements KafkaRecordSerializationSchema<MatchEvent> {
    private static final long serialVersionUID = 1L;

    public static KafkaSink<MatchEvent> sink(String bootstrap) {
        return TopicRecords.live(bootstrap, new TopicEvents());
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            MatchEvent event, KafkaSinkContext context, @Nullable Long timestamp) {
        byte[] key = event.match().getBytes(StandardCharsets.UTF_8);
        var out = new ProducerRecord<>(Topic.EVENTS.title(), key, CloudEvents.encode(event));
        CloudEvents.headers(event).forEach((name, value) -> out.headers().add(name, value));
        out.headers().add(Stamp.CALLED.header(), Stamp.encode(Stamp.now()));
        return out;
    }
}
