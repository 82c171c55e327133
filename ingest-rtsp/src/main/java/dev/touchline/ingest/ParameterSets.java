package dev.touchline.ingest;

import dev.touchline.footage.Codec;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The newest parameter sets of a stream, from its description or in-band, and key frames that carry them. */
final class ParameterSets {
    private static final int LIMIT_BYTES = 64 << 10;
    private static final byte[] START_CODE = {0, 0, 0, 1};

    private final Codec codec;
    private final Map<Integer, byte[]> newest = new TreeMap<>();

    ParameterSets(Codec codec) {
        this.codec = codec;
    }

    /** Remembers the sets in this unit; several of one kind in one unit are kept together. */
    void learn(byte[] annexB, List<NalUnits.Span> nals) {
        for (int type : NalUnits.parameterSetTypes(codec)) {
            ByteArrayOutputStream sets = new ByteArrayOutputStream();
            for (NalUnits.Span nal : nals) {
                if (nal.type() == type) {
                    sets.writeBytes(START_CODE);
                    sets.write(annexB, nal.from(), nal.to() - nal.from());
                }
            }
            if (sets.size() > 0 && sets.size() <= LIMIT_BYTES) {
                newest.put(type, sets.toByteArray());
            }
        }
    }

    boolean areComplete() {
        return newest.size() == NalUnits.parameterSetTypes(codec).length;
    }

    /** The key frame with the sets it lacks put in front, after a leading access unit delimiter. */
    byte[] putBefore(byte[] annexB, List<NalUnits.Span> nals) {
        ByteArrayOutputStream missing = new ByteArrayOutputStream();
        for (int type : NalUnits.parameterSetTypes(codec)) {
            byte[] set = newest.get(type);
            if (set != null && nals.stream().noneMatch(nal -> nal.type() == type)) {
                missing.writeBytes(set);
            }
        }
        if (missing.size() == 0) {
            return annexB;
        }
        int after =
                NalUnits.isDelimiter(codec, nals.get(0).type()) ? nals.get(0).to() : 0;
        ByteArrayOutputStream unit = new ByteArrayOutputStream(annexB.length + missing.size());
        unit.write(annexB, 0, after);
        unit.writeBytes(missing.toByteArray());
        unit.write(annexB, after, annexB.length - after);
        return unit.toByteArray();
    }
}
