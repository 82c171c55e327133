package dev.touchline.dashboard.live;

import dev.touchline.wire.Stamp;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** When each stage let a record go, in microseconds UTC of the wall clock; stages that left no stamp are absent. */
public record Stamps(Map<Stamp, Long> micros) {
    public static final Stamps NONE = new Stamps(Map.of());

    /** The same stamps with that of the push, now. */
    public Stamps pushed() {
        EnumMap<Stamp, Long> all = new EnumMap<>(Stamp.class);
        all.putAll(micros);
        all.put(Stamp.PUSHED, Stamp.now());
        return new Stamps(Collections.unmodifiableMap(all));
    }
}
