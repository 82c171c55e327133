package dev.touchline.perceive;

import dev.touchline.footage.AccessUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.jspecify.annotations.Nullable;

/**
 * The access units a decoder needs to go on: from the last key frame, or from the one before while pictures of that group are
 * still due. It is state, so a restored job decodes the very next picture.
 */
final class OpenGroup {
    private static final long MOST_BYTES = 64 << 20;

    private final ListState<AccessUnit> units;
    private long bytes;
    private boolean full;
    private @Nullable AccessUnit cutAt;
    private long cutStamp;

    OpenGroup(ListState<AccessUnit> units) {
        this.units = units;
    }

    /** What a decoder that starts now has to be fed first. */
    List<AccessUnit> read() throws Exception {
        List<AccessUnit> read = new ArrayList<>();
        for (AccessUnit unit : units.get()) {
            read.add(unit);
            bytes += unit.payload().length;
        }
        return read;
    }

    /** Keeps one more unit; a group too large to keep is let go, and a restored job then waits for the next key frame. */
    void add(AccessUnit unit, long stamp) throws Exception {
        if (unit.key()) {
            full = false;
            cutAt = unit;
            cutStamp = stamp;
        }
        bytes += unit.payload().length;
        if (!full && bytes > MOST_BYTES) {
            full = true;
            bytes = 0;
            units.clear();
        }
        if (!full) {
            units.add(unit);
        }
    }

    /** Lets go of everything: a decoder that starts now waits for the next key frame. */
    void clear() {
        units.clear();
        bytes = 0;
        full = false;
        cutAt = null;
    }

    /**
     * Lets go of the group before the last key frame once none of its pictures is due, nor to be compared with.
     *
     * @param done pictures captured up to then bear on nothing that is still to be sent
     */
    void cut(DisplayOrder order, long done) throws Exception {
        AccessUnit from = cutAt;
        if (from == null || from.captureTimeMicros() > done || order.holdsBefore(cutStamp)) {
            return;
        }
        List<AccessUnit> kept = new ArrayList<>();
        for (AccessUnit unit : units.get()) {
            if (unit.sequence() == from.sequence() && unit.epoch() == from.epoch()) {
                kept.clear();
            }
            kept.add(unit);
        }
        units.update(kept);
        bytes = kept.stream().mapToLong(unit -> unit.payload().length).sum();
        cutAt = null;
    }
}
