package dev.touchline.job;

import dev.touchline.sink.Undeliverable;
import dev.touchline.wire.AvroCodec;
import dev.touchline.wire.WireException;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Avro records of one kind off a topic; what is not one, or one that nobody can use, is counted, logged with its place and kept
 * as a dead letter.
 */
final class AvroValues<T> implements KafkaRecordDeserializationSchema<T> {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(AvroValues.class);

    private final Class<T> type;
    private final Soundness.Check<T> check;
    private final Undeliverable letters;
    private transient @Nullable AvroCodec<T> codec;
    private transient Counter dead = new SimpleCounter();

    AvroValues(Class<T> type, Soundness.Check<T> check, Undeliverable letters) {
        this.type = type;
        this.check = check;
        this.letters = letters;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        codec = AvroCodec.of(type);
        dead = context.getMetricGroup().counter("dead_letters");
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<T> out) {
        if (codec == null) {
            codec = AvroCodec.of(type);
        }
        T value;
        try {
            if (record.value() == null) {
                throw new WireException("expected a " + type.getSimpleName() + ", got a record without a value");
            }
            value = codec.decode(record.value());
            check.on(value);
        } catch (WireException e) {
            dead.inc();
            LOG.warn("{}-{}@{} left out: {}", record.topic(), record.partition(), record.offset(), e.getMessage());
            letters.take(record, String.valueOf(e.getMessage()));
            return;
        }
        out.collect(value);
    }

    @Override
    public TypeInformation<T> getProducedType() {
        return TypeInformation.of(type);
    }
}
