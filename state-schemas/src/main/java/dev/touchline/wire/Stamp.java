package dev.touchline.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The wall-clock instants at which a stage let a record go, in microseconds UTC. They travel as Kafka headers, outside the
 * content, which has to replay byte for byte.
 */
public enum Stamp {
    INGESTED,
    PERCEIVED,
    FUSED,
    CALLED,
    PUSHED;

    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static byte[] encode(long micros) {
        return Long.toString(micros).getBytes(StandardCharsets.US_ASCII);
    }

    /** The instant in a header's bytes, or null where there is none or it is not a number. */
    public static @Nullable Long decode(byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        try {
            return Long.valueOf(new String(value, StandardCharsets.US_ASCII));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The wall clock now, in microseconds UTC. */
    public static long now() {
        Instant now = Instant.now();
        return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000L), now.getNano() / 1000);
    }
}
