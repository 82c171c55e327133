package dev.touchline.sighting;

import dev.touchline.footage.PixelBox;
import dev.touchline.footage.Skeleton;
import org.jspecify.annotations.Nullable;

/**
 * One person in one picture: the box in pixels, the detector's score of 0 to 1, the kit, and the spot on the pitch where the
 * feet stand.
 *
 * @param trackId the same number for the same person in the same camera for as long as the tracker follows them
 */
public record Sighting(
        long trackId,
        PixelBox box,
        double score,
        KitLikelihoods kit,
        @Nullable Skeleton skeleton,
        PitchEstimate spot) {}
