package dev.touchline.simulator.rtsp;

import dev.touchline.footage.Codec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One NAL unit, header first, without a start code. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record NalUnit(byte[] bytes) {
    /** The NAL units of an Annex-B stream, in order. */
    static List<NalUnit> split(byte[] annexB) {
        List<NalUnit> units = new ArrayList<>();
        int from = -1;
        for (int i = 0; i + 2 < annexB.length; i++) {
            if (annexB[i] == 0 && annexB[i + 1] == 0 && annexB[i + 2] == 1) {
                add(units, annexB, from, i);
                from = i + 3;
                i += 2;
            }
        }
        add(units, annexB, from, annexB.length);
        return units;
    }

    private static void add(List<NalUnit> units, byte[] annexB, int from, int to) {
        int end = to;
        while (from >= 0 && end > from && annexB[end - 1] == 0) {
            end--;
        }
        if (from >= 0 && end > from) {
            units.add(new NalUnit(Arrays.copyOfRange(annexB, from, end)));
        }
    }

    int type(Codec codec) {
        return codec == Codec.H264 ? bytes[0] & 0x1f : (bytes[0] >> 1) & 0x3f;
    }
}
