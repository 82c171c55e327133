package dev.touchline.camera;

import org.jspecify.annotations.Nullable;

/**
 * How well a calibration explains one mark.
 *
 * @param dx pixels from where the mark was seen to where the camera puts it, to the right; {@code dy} downwards
 * @param groundError metres on the pitch between the mark and where its pixel is placed; {@link #NOWHERE} for one that is placed
 *     nowhere
 * @param leftOutGroundError the same when the camera is solved without this mark; null with fewer than five marks
 */
public record MarkResidual(
        PitchMark mark,
        double dx,
        double dy,
        double groundError,
        @Nullable Double leftOutGroundError) {
    public static final double NOWHERE = 100;
}
