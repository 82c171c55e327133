package dev.touchline.ingest;

import dev.touchline.footage.Codec;
import java.util.ArrayList;
import java.util.List;

/** The NAL units of an Annex-B byte stream (H.264 Annex B; H.265 Annex B): where each lies and what it is. */
final class NalUnits {
    /** A NAL unit's bytes, {@code from} at its header, without the start code. */
    record Span(int from, int to, int type) {}

    private NalUnits() {}

    static List<Span> of(Codec codec, byte[] annexB) {
        List<Span> spans = new ArrayList<>();
        int start = afterStartCode(annexB, 0);
        while (start >= 0 && start < annexB.length) {
            int next = afterStartCode(annexB, start);
            int end = next < 0 ? annexB.length : next - 3;
            while (next >= 0 && end > start && annexB[end - 1] == 0) {
                end--; // the zero byte of a four-byte start code, and trailing zeros
            }
            if (end > start) {
                spans.add(new Span(start, end, type(codec, annexB[start])));
            }
            start = next;
        }
        return spans;
    }

    private static int afterStartCode(byte[] bytes, int from) {
        for (int i = from; i + 2 < bytes.length; i++) {
            if (bytes[i + 2] > 1 || bytes[i + 2] < 0) {
                i += 2; // neither 0 nor 1 can be part of a start code that begins here
            } else if (bytes[i] == 0 && bytes[i + 1] == 0 && bytes[i + 2] == 1) {
                return i + 3;
            }
        }
        return -1;
    }

    static int type(Codec codec, byte header) {
        return codec == Codec.H264 ? header & 0x1f : (header >> 1) & 0x3f;
    }

    /** Whether the type is a coded slice. */
    static boolean isSlice(Codec codec, int type) {
        return codec == Codec.H264 ? type >= 1 && type <= 5 : type <= 31;
    }

    /** Whether a slice of this type can be decoded with nothing before it: IDR, or any H.265 random access picture. */
    static boolean isKey(Codec codec, int type) {
        return codec == Codec.H264 ? type == 5 : type >= 16 && type <= 21;
    }

    /** Video, sequence and picture parameter sets, in the order a decoder wants them. */
    static int[] parameterSetTypes(Codec codec) {
        return codec == Codec.H264 ? new int[] {7, 8} : new int[] {32, 33, 34};
    }

    static boolean isDelimiter(Codec codec, int type) {
        return type == (codec == Codec.H264 ? 9 : 35);
    }

    static boolean isSei(Codec codec, int type) {
        return codec == Codec.H264 ? type == 6 : type == 39;
    }
}
