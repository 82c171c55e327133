package dev.touchline.perceive;

import dev.touchline.footage.PixelBox;
import org.jspecify.annotations.Nullable;

/**
 * One person found in a still: the box in pixels, the detector's score of 0 to 1, and the colours of shirt and shorts as
 * {@code #rrggbb} in sRGB, null where too little of the clothes shows.
 */
public record StillPerson(
        PixelBox box,
        double score,
        @Nullable String shirt,
        @Nullable String shorts) {}
