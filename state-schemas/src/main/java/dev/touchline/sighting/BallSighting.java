package dev.touchline.sighting;

import dev.touchline.footage.PixelPoint;
import org.jspecify.annotations.Nullable;

/**
 * One candidate for the ball in one picture: its centre in pixels, the detector's score of 0 to 1, the line of sight through
 * it, and where that line meets the pitch (as if the ball lay on the ground), if it does.
 */
public record BallSighting(
        PixelPoint centre,
        double score,
        ViewRay ray,
        @Nullable PitchEstimate ground,
        @Nullable BallLight light) {}
