package dev.touchline.ingest;

import java.util.zip.CRC32C;

/** Notices a picture that is repeated byte for byte: a camera's sensor or encoder hangs while its network side goes on. */
final class FreezeWatch {
    private static final long PATIENCE_MICROS = 2_000_000;

    private long fingerprint;
    private int bytes;
    private long sinceMicros;

    /** Whether the same coded picture has been coming for two seconds by now. */
    boolean isFrozen(byte[] annexB, long arrivalMicros) {
        CRC32C crc = new CRC32C();
        crc.update(annexB, 0, annexB.length);
        if (crc.getValue() != fingerprint || annexB.length != bytes) {
            fingerprint = crc.getValue();
            bytes = annexB.length;
            sinceMicros = arrivalMicros;
        }
        return arrivalMicros - sinceMicros >= PATIENCE_MICROS;
    }
}
