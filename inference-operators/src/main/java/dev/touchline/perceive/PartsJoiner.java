package dev.touchline.perceive;

import dev.touchline.footage.AccessUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.jspecify.annotations.Nullable;

/** Puts access units that were split for the log together again; parts of one follow each other on their topic. */
final class PartsJoiner {
    /** What a unit may hold; a larger one is dropped (an endless unit is an attack or a broken camera). */
    private static final int MOST_BYTES = 4 << 20;

    private final ListState<AccessUnit> held;

    PartsJoiner(ListState<AccessUnit> held) {
        this.held = held;
    }

    /** The whole unit once this is its last part; null before, and for ever if a part is missing or the whole is too large. */
    @Nullable
    AccessUnit join(AccessUnit part) throws Exception {
        if (part.parts() <= 1) {
            return part.payload().length > MOST_BYTES ? null : part;
        }
        List<AccessUnit> parts = new ArrayList<>();
        held.get().forEach(parts::add);
        if (part.part() == 0) {
            parts.clear();
        }
        if (part.part() != parts.size() || (part.part() > 0 && parts.get(0).sequence() != part.sequence())) {
            held.clear();
            return null;
        }
        parts.add(part);
        long bytes = parts.stream().mapToLong(each -> each.payload().length).sum();
        if (bytes > MOST_BYTES) {
            held.clear();
            return null;
        }
        if (parts.size() < part.parts()) {
            held.update(parts);
            return null;
        }
        held.clear();
        return whole(parts, (int) bytes);
    }

    private static AccessUnit whole(List<AccessUnit> parts, int bytes) {
        byte[] payload = new byte[bytes];
        int at = 0;
        for (AccessUnit part : parts) {
            System.arraycopy(part.payload(), 0, payload, at, part.payload().length);
            at += part.payload().length;
        }
        return Units.withPayload(parts.get(0), payload);
    }
}
