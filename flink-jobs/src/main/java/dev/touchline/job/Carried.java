package dev.touchline.job;

import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** A plain record on its way inside an operator to the machine that runs it, written by Flink's own serializer of its type. */
final class Carried<T> implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private final TypeSerializer<T> serializer;
    private final byte[] bytes;

    private Carried(TypeSerializer<T> serializer, byte[] bytes) {
        this.serializer = serializer;
        this.bytes = bytes;
    }

    static <T> Carried<T> of(Class<T> type, T value) {
        TypeSerializer<T> serializer = TypeInformation.of(type).createSerializer(new SerializerConfigImpl());
        var out = new DataOutputSerializer(1024);
        try {
            serializer.serialize(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot carry a " + type.getSimpleName() + " to its operator", e);
        }
        return new Carried<>(serializer, out.getCopyOfBuffer());
    }

    T value() {
        try {
            return serializer.deserialize(new DataInputDeserializer(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack what an operator was given", e);
        }
    }
}
