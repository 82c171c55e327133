package dev.touchline.job;

import dev.touchline.wire.AvroCodec;
import dev.touchline.wire.WireException;
import java.io.Serial;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads Avro records of one kind that can be used. */
final class AvroValues<T> implements ReadableRecords.Reader<T> {
    @Serial
    private static final long serialVersionUID = 1;

    private final Class<T> type;
    private final Soundness.Check<T> check;
    private transient @Nullable AvroCodec<T> codec;

    AvroValues(Class<T> type, Soundness.Check<T> check) {
        this.type = type;
        this.check = check;
    }

    @Override
    public T read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            throw new WireException("expected a " + type.getSimpleName() + ", got a record without a value");
        }
        if (codec == null) {
            codec = AvroCodec.of(type);
        }
        T value = codec.decode(record.value());
        check.on(value);
        return value;
    }
}
