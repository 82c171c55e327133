package dev.touchline.perceive;

import dev.touchline.decode.PictureSize;
import dev.touchline.infer.ModelRegistry;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * How pictures are looked at.
 *
 * @param model name and version of a bundled network
 * @param unshed whether every picture is looked at however long it takes, instead of as many as there is time for, at even steps
 * @param oldestMicros age since it could be decoded, in microseconds, above which a picture is shed when its turn comes
 * @param maxPixels pictures with more are refused before memory is taken for them
 * @param readAt by camera, the size its pictures are scaled to before the network sees them; their own where absent
 */
public record PerceptionSettings(
        String model, boolean unshed, long oldestMicros, long maxPixels, Map<String, PictureSize> readAt)
        implements Serializable {
    private static final long QUARTER_SECOND = 250_000;
    private static final long UHD_4K = 3840L * 2160;

    public PerceptionSettings {
        readAt = new HashMap<>(readAt);
    }

    /** Fresh beats complete: an even pace, and a picture older than a quarter of a second is shed. */
    public static PerceptionSettings live() {
        return new PerceptionSettings(ModelRegistry.BUNDLED_DETECTOR, false, QUARTER_SECOND, UHD_4K, Map.of());
    }

    /** Every picture is looked at, and the source waits. */
    public static PerceptionSettings complete() {
        return new PerceptionSettings(ModelRegistry.BUNDLED_DETECTOR, true, QUARTER_SECOND, UHD_4K, Map.of());
    }

    public PerceptionSettings readingAt(Map<String, PictureSize> sizes) {
        return new PerceptionSettings(model, unshed, oldestMicros, maxPixels, sizes);
    }
}
