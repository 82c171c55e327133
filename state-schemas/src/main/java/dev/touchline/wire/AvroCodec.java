package dev.touchline.wire;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.avro.AvroMapper;
import com.fasterxml.jackson.dataformat.avro.AvroSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * Writes and reads one kind of record as Avro with the single-object header (marker C3 01, then the writer schema's 64-bit
 * fingerprint), so that a message written by any released schema is read by its own.
 */
public final class AvroCodec<T> {
    private static final int HEADER = 10;
    private static final short MARKER = (short) 0xC301;
    private static final AvroMapper MAPPER = (AvroMapper) new AvroMapper()
            .setVisibility(PropertyAccessor.ALL, Visibility.NONE)
            .setVisibility(PropertyAccessor.FIELD, Visibility.ANY)
            .setVisibility(PropertyAccessor.CREATOR, Visibility.ANY);

    private final Class<T> type;
    private final long fingerprint;
    private final ObjectWriter writer;
    private final Map<Long, ObjectReader> readers;

    private AvroCodec(Class<T> type) {
        this.type = type;
        Schema current = Schemas.current(type);
        this.fingerprint = SchemaNormalization.parsingFingerprint64(current);
        this.writer = MAPPER.writerFor(type).with(new AvroSchema(current));
        this.readers = new LinkedHashMap<>();
        for (Schema released : Schemas.released(type)) {
            readers.put(SchemaNormalization.parsingFingerprint64(released), readerOf(released, current));
        }
        readers.put(fingerprint, MAPPER.readerFor(type).with(new AvroSchema(current)));
    }

    public static <T> AvroCodec<T> of(Class<T> type) {
        return new AvroCodec<>(type);
    }

    public byte[] encode(T record) {
        try {
            byte[] body = writer.writeValueAsBytes(record);
            ByteBuffer message = ByteBuffer.allocate(HEADER + body.length);
            message.putShort(MARKER)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(fingerprint)
                    .put(body);
            return message.array();
        } catch (JsonProcessingException e) {
            throw new WireException("cannot write a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    public T decode(byte[] message) {
        ObjectReader reader = readerFor(message);
        try {
            return reader.readValue(message, HEADER, message.length - HEADER);
        } catch (IOException | RuntimeException e) {
            throw new WireException(
                    message.length + " bytes are not a whole " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    private ObjectReader readerFor(byte[] message) {
        if (message.length < HEADER || ByteBuffer.wrap(message).getShort() != MARKER) {
            throw new WireException("expected a " + type.getSimpleName()
                    + " with Avro's single-object header (C3 01 and a fingerprint), got " + message.length
                    + " bytes without it; is another kind of record on this topic?");
        }
        long writtenBy =
                ByteBuffer.wrap(message, 2, 8).order(ByteOrder.LITTLE_ENDIAN).getLong();
        ObjectReader reader = readers.get(writtenBy);
        if (reader == null) {
            throw new WireException("a " + type.getSimpleName() + " written by an unknown schema (fingerprint "
                    + Long.toHexString(writtenBy) + "); upgrade this reader or add the schema to released/");
        }
        return reader;
    }

    private ObjectReader readerOf(Schema released, Schema current) {
        try {
            return MAPPER.readerFor(type).with(new AvroSchema(released).withReaderSchema(new AvroSchema(current)));
        } catch (JsonProcessingException e) {
            throw new WireException("the current schema of " + type.getSimpleName() + " cannot read a released one", e);
        }
    }
}
