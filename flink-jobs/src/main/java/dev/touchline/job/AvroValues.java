package dev.touchline.job;

import dev.touchline.wire.AvroCodec;
import dev.touchline.wire.WireException;
import java.io.Serial;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads Avro records of one kind, as far as they can be used. */
final class AvroValues<T> implements ReadableRecords.Reader<T> {
    @Serial
    private static final long serialVersionUID = 1;

    private final Class<T> type;
    private final Soundness.Sieve<T> sieve;
    private transient @Nullable AvroCodec<T> codec;

    AvroValues(Class<T> type, Soundness.Sieve<T> sieve) {
        this.type = type;
        this.sieve = sieve;
    }

    @Override
    public T read(ConsumerRecord<byte[], byte[]> record, Consumer<String> leftOut) {
        if (record.value() == null) {
            throw new WireException("expected a " + type.getSimpleName() + ", got a record without a value");
        }
        if (codec == null) {
            codec = AvroCodec.of(type);
        }
        return sieve.sound(codec.decode(record.value()), leftOut);
    }
}
