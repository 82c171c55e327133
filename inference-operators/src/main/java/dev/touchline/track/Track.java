package dev.touchline.track;

import dev.touchline.footage.PixelBox;
import dev.touchline.sighting.KitLikelihoods;

/**
 * One person followed through one camera's pictures, as of the newest of them: motion in pitch metres, box in pixels.
 *
 * @param driftX speed of the box's centre in pixels a second; {@code driftY} likewise
 * @param kit mean over the pictures so far
 * @param hits pictures the person was found in
 * @param unseenSeconds time since the last of those
 * @param detection index of the newest picture's detection, or -1 when the person was not found in it
 */
public record Track(
        long id,
        GroundMotion motion,
        PixelBox box,
        double driftX,
        double driftY,
        KitLikelihoods kit,
        int hits,
        double unseenSeconds,
        int detection) {
    static final int NOT_SEEN = -1;
}
