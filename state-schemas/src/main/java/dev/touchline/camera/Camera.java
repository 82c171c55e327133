package dev.touchline.camera;

import dev.touchline.footage.PixelPoint;
import dev.touchline.pitch.PitchPoint;
import dev.touchline.pitch.PitchSize;
import dev.touchline.sighting.PitchEstimate;
import dev.touchline.sighting.ViewRay;
import org.jspecify.annotations.Nullable;

/**
 * A calibrated camera over a pitch; {@code width} and {@code height} are the pixels of the picture it was calibrated in.
 * Heights given to it are metres above the grass; rays are in the pitch's frame, whose zero is the plane through the corners,
 * {@code crown.at(x, y, pitch)} below the grass.
 */
public record Camera(int width, int height, CameraPose pose, Lens lens, Crown crown, PitchSize pitch) {
    private static final double NEAREST = 0.1;
    private static final double FARTHEST = 1000;
    private static final double CONVERGED = 1e-7;
    private static final double PROBE_PIXELS = 0.5;

    /** Where the point {@code z} metres above the grass at (x, y) shows, or null when it is behind the camera or beyond the lens. */
    public @Nullable PixelPoint project(double x, double y, double z) {
        ViewAxes axes = pose.axes();
        double dx = x - pose.x();
        double dy = y - pose.y();
        double dz = z + crown.at(x, y, pitch) - pose.z();
        double depth = axes.forwardX() * dx + axes.forwardY() * dy + axes.forwardZ() * dz;
        if (depth < NEAREST) {
            return null;
        }
        double across = (axes.rightX() * dx + axes.rightY() * dy + axes.rightZ() * dz) / depth;
        double down = (axes.downX() * dx + axes.downY() * dy + axes.downZ() * dz) / depth;
        double radiusSquared = across * across + down * down;
        if (!lens.reaches(radiusSquared)) {
            return null;
        }
        double scale = lens.focal() * lens.stretch(radiusSquared);
        return new PixelPoint(lens.centreX() + scale * across, lens.centreY() + scale * down);
    }

    /** Whether the point {@code z} metres above the grass at (x, y) lands inside the picture. */
    public boolean sees(double x, double y, double z) {
        PixelPoint pixel = project(x, y, z);
        return pixel != null && pixel.x() >= 0 && pixel.y() >= 0 && pixel.x() < width && pixel.y() < height;
    }

    /** The line of sight through a pixel, or null where the lens model does not reach. */
    public @Nullable ViewRay ray(PixelPoint pixel) {
        double across = (pixel.x() - lens.centreX()) / lens.focal();
        double down = (pixel.y() - lens.centreY()) / lens.focal();
        double distorted = Math.hypot(across, down);
        double tangent = lens.tangent(distorted);
        if (Double.isNaN(tangent)) {
            return null;
        }
        double shrink = distorted < 1e-12 ? 1 : tangent / distorted;
        double right = across * shrink;
        double below = down * shrink;
        ViewAxes axes = pose.axes();
        double x = axes.forwardX() + right * axes.rightX() + below * axes.downX();
        double y = axes.forwardY() + right * axes.rightY() + below * axes.downY();
        double z = axes.forwardZ() + right * axes.rightZ() + below * axes.downZ();
        double length = Math.sqrt(1 + right * right + below * below);
        return new ViewRay(pose.x(), pose.y(), pose.z(), x / length, y / length, z / length);
    }

    /** The spot of grass seen at a pixel, or null at and above the horizon. */
    public @Nullable PitchPoint ground(PixelPoint pixel) {
        return ground(pixel, 0);
    }

    /** Below which point, {@code above} metres over the grass, the line of sight through a pixel passes; null at the horizon. */
    public @Nullable PitchPoint ground(PixelPoint pixel, double above) {
        ViewRay ray = ray(pixel);
        return ray == null ? null : meet(ray, above);
    }

    /** Where a ray comes down to {@code above} metres over the grass, by Newton's method; null if it does not within a kilometre. */
    public @Nullable PitchPoint meet(ViewRay ray, double above) {
        if (ray.directionZ() >= 0) {
            return null;
        }
        double along = (above - ray.originZ()) / ray.directionZ();
        for (int step = 0; step < 20 && along > 0 && along < FARTHEST; step++) {
            double x = ray.originX() + along * ray.directionX();
            double y = ray.originY() + along * ray.directionY();
            double gap = ray.originZ() + along * ray.directionZ() - crown.at(x, y, pitch) - above;
            double fall = ray.directionZ() - crown.slope(x, y, ray.directionX(), ray.directionY(), pitch);
            if (fall >= 0) {
                return null;
            }
            if (Math.abs(gap) < CONVERGED) {
                return new PitchPoint(x, y);
            }
            along -= gap / fall;
        }
        return null;
    }

    /**
     * The spot of grass at a pixel with the covariance that one standard deviation of {@code sigmaX} and {@code sigmaY} pixels
     * makes of it, to first order; null at the horizon.
     */
    public @Nullable PitchEstimate place(PixelPoint foot, double sigmaX, double sigmaY) {
        return place(foot, sigmaX, sigmaY, 0);
    }

    /** As {@link #place(PixelPoint, double, double)}, for a point {@code above} metres over the grass. */
    public @Nullable PitchEstimate place(PixelPoint pixel, double sigmaX, double sigmaY, double above) {
        PitchPoint spot = ground(pixel, above);
        PitchPoint left = ground(new PixelPoint(pixel.x() - PROBE_PIXELS, pixel.y()), above);
        PitchPoint right = ground(new PixelPoint(pixel.x() + PROBE_PIXELS, pixel.y()), above);
        PitchPoint higher = ground(new PixelPoint(pixel.x(), pixel.y() - PROBE_PIXELS), above);
        PitchPoint lower = ground(new PixelPoint(pixel.x(), pixel.y() + PROBE_PIXELS), above);
        if (spot == null || left == null || right == null || higher == null || lower == null) {
            return null;
        }
        double across = sigmaX / (2 * PROBE_PIXELS);
        double down = sigmaY / (2 * PROBE_PIXELS);
        double xAcross = (right.x() - left.x()) * across;
        double yAcross = (right.y() - left.y()) * across;
        double xDown = (lower.x() - higher.x()) * down;
        double yDown = (lower.y() - higher.y()) * down;
        return new PitchEstimate(
                spot.x(),
                spot.y(),
                xAcross * xAcross + xDown * xDown,
                xAcross * yAcross + xDown * yDown,
                yAcross * yAcross + yDown * yDown);
    }

    /** The same camera when its pictures are read at another size of the same shape. */
    public Camera scaledTo(int newWidth, int newHeight) {
        double factor = (double) newWidth / width;
        if (newWidth < 1 || Math.abs(newHeight - height * factor) > Math.max(1, 0.01 * height * factor)) {
            throw new IllegalArgumentException(
                    "A camera calibrated at %d x %d cannot be read at %d x %d: the shape differs."
                            .formatted(width, height, newWidth, newHeight));
        }
        return new Camera(newWidth, newHeight, pose, lens.scaledBy(factor), crown, pitch);
    }
}
