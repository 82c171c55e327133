package dev.touchline.sink;

import dev.touchline.wire.AvroCodec;
import dev.touchline.wire.Stamp;
import dev.touchline.wire.Topic;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.functions.Function;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.KafkaSinkBuilder;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Records as Avro on one topic, with the wall-clock instant they left at in a header. */
public final class TopicRecords<T> implements KafkaRecordSerializationSchema<T> {
    private static final long serialVersionUID = 1L;

    private final Topic topic;
    private final Class<T> type;
    private final KeyOf<T> key;
    private final Stamp stamp;
    private transient @Nullable AvroCodec<T> codec;

    private TopicRecords(Topic topic, Class<T> type, KeyOf<T> key, Stamp stamp) {
        this.topic = topic;
        this.type = type;
        this.key = key;
        this.stamp = stamp;
    }

    /** The key of a record on its topic. */
    @FunctionalInterface
    public interface KeyOf<T> extends Function {
        String of(T record);
    }

    /** A sink that publishes at least once and waits for nobody. */
    public static <T> KafkaSink<T> sink(String bootstrap, Topic topic, Class<T> type, KeyOf<T> key, Stamp stamp) {
        return live(bootstrap, new TopicRecords<>(topic, type, key, stamp));
    }

    static <T> KafkaSink<T> live(String bootstrap, KafkaRecordSerializationSchema<T> records) {
        KafkaSinkBuilder<T> builder = KafkaSink.<T>builder()
                .setBootstrapServers(bootstrap)
                .setRecordSerializer(records)
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setProperty("linger.ms", "0")
                .setProperty("acks", "1");
        return builder.build();
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(T record, KafkaSinkContext context, @Nullable Long timestamp) {
        if (codec == null) {
            codec = AvroCodec.of(type);
        }
        byte[] keyBytes = key.of(record).getBytes(StandardCharsets.UTF_8);
        var out = new ProducerRecord<>(topic.title(), keyBytes, codec.encode(record));
        out.headers().add(stamp.header(), Stamp.encode(Stamp.now()));
        return out;
    }
}
