package dev.touchline.camera;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A solved camera and how far to trust it.
 *
 * @param rmsPixels root mean square distance between marks seen and marks projected, in pixels
 * @param groundRms the same on the pitch, in metres, over the marks the camera was solved from
 * @param leaveOneOutGroundRms the same where each mark is placed by a camera solved without it; null with fewer than five marks
 */
public record Calibration(
        Camera camera,
        double rmsPixels,
        double groundRms,
        @Nullable Double leaveOneOutGroundRms,
        List<MarkResidual> residuals) {}
