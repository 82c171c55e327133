package dev.touchline.job;

import dev.touchline.sink.Undeliverable;
import dev.touchline.wire.WireException;
import java.io.Serial;
import java.io.Serializable;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records off a topic. What cannot be read, or never be used, is counted, logged with its place and kept as a dead letter: left
 * in, it would end the job again after every restart.
 */
final class ReadableRecords<T> implements KafkaRecordDeserializationSchema<T> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final Logger LOG = LoggerFactory.getLogger(ReadableRecords.class);

    private final Class<T> type;
    private final Reader<T> reader;
    private final Undeliverable letters;
    private transient Counter dead = new SimpleCounter();

    ReadableRecords(Class<T> type, Reader<T> reader, Undeliverable letters) {
        this.type = type;
        this.reader = reader;
        this.letters = letters;
    }

    /** Makes of a record what the job takes, or throws a {@link WireException} that says what was expected. */
    @FunctionalInterface
    interface Reader<T> extends Serializable {
        T read(ConsumerRecord<byte[], byte[]> record);
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        dead = context.getMetricGroup().counter("dead_letters");
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<T> out) {
        T value;
        try {
            value = reader.read(record);
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
