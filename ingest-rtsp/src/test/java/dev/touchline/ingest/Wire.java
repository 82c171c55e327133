package dev.touchline.ingest;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Made packets and units for tests: 3600 ticks of 1/90000 s are a frame at 25 fps. */
final class Wire {
    static final int FRAME_TICKS = 3600;
    static final int FRAME_MICROS = 40_000;

    private Wire() {}

    /** A NAL unit of this header and length behind a start code; its bytes count up from {@code seed}, none of them 0. */
    static byte[] nal(int header, int length, int seed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {0, 0, 0, 1});
        bytes.writeBytes(piece(length, seed));
        byte[] unit = bytes.toByteArray();
        unit[4] = (byte) header;
        return unit;
    }

    /** A piece of a NAL unit without a start code, as FFmpeg gives all but the first of a fragmented one. */
    static byte[] piece(int length, int seed) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (1 + (i * 7 + seed) % 250);
        }
        return bytes;
    }

    static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            bytes.writeBytes(piece);
        }
        return bytes.toByteArray();
    }

    static WirePacket packet(byte[] bytes, long ticks, long arrivalMicros) {
        return new WirePacket(bytes, ticks, null, null, arrivalMicros);
    }

    static CodedUnit unit(long ticks, @Nullable Long reportedMicros, long arrivalMicros) {
        return new CodedUnit(nal(0x41, 50, (int) ticks), ticks, reportedMicros, null, arrivalMicros);
    }
}
