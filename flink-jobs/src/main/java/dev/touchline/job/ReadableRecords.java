package dev.touchline.job;

import dev.touchline.sink.Undeliverable;
import dev.touchline.wire.WireException;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
 * in, it would end the job again after every restart. Of a record that is only partly so, the rest goes on.
 */
final class ReadableRecords<T> implements KafkaRecordDeserializationSchema<T> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final Logger LOG = LoggerFactory.getLogger(ReadableRecords.class);

    private final Class<T> type;
    private final Reader<T> reader;
    private final Undeliverable letters;
    private transient Counter dead = new SimpleCounter();
    private transient Counter partsLeftOut = new SimpleCounter();

    ReadableRecords(Class<T> type, Reader<T> reader, Undeliverable letters) {
        this.type = type;
        this.reader = reader;
        this.letters = letters;
    }

    /**
     * Makes of a record what the job takes and tells of each part that it left out, or throws a {@link WireException} if it is
     * all of it; both say the value and what was expected.
     */
    @FunctionalInterface
    interface Reader<T> extends Serializable {
        T read(ConsumerRecord<byte[], byte[]> record, Consumer<String> leftOut);
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        dead = context.getMetricGroup().counter("dead_letters");
        partsLeftOut = context.getMetricGroup().counter("parts_left_out");
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<T> out) {
        List<String> faults = new ArrayList<>(0);
        T value;
        try {
            value = reader.read(record, faults::add);
        } catch (WireException e) {
            leaveOut(record, String.valueOf(e.getMessage()));
            return;
        }
        if (!faults.isEmpty()) {
            partsLeftOut.inc(faults.size());
            leaveOut(record, "in part, " + String.join("; ", faults));
        }
        out.collect(value);
    }

    private void leaveOut(ConsumerRecord<byte[], byte[]> record, String reason) {
        dead.inc();
        LOG.warn("{}-{}@{} left out: {}", record.topic(), record.partition(), record.offset(), reason);
        letters.take(record, reason);
    }

    @Override
    public TypeInformation<T> getProducedType() {
        return TypeInformation.of(type);
    }
}
