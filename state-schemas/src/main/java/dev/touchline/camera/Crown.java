package dev.touchline.camera;

import dev.touchline.pitch.PitchSize;

/**
 * The drainage crown of a pitch: the grass lies {@code height} metres higher at the centre spot than at the corners, and
 * zero is the plane through the corners.
 *
 * @param edgeDrop the share of that height already lost at the middle of each line: 0.5 for a paraboloid, 1 for a pitch
 *     whose touchlines and goal lines are level
 */
public record Crown(double height, double edgeDrop) {
    /** The surface is level beyond the lines: nothing falls farther than this multiple of half the pitch. */
    private static final double REACH = 1;

    public static final Crown FLAT = new Crown(0);

    /** A paraboloid. */
    public Crown(double height) {
        this(height, 0.5);
    }

    /** Height of the grass above the plane through the corners, in metres. */
    public double at(double x, double y, PitchSize pitch) {
        double u = share(x, pitch.length());
        double v = share(y, pitch.width());
        return height * (1 - edgeDrop * (u * u + v * v) + (2 * edgeDrop - 1) * u * u * v * v);
    }

    /** How fast the grass rises along the direction {@code (dx, dy)}, in metres for each of its lengths. */
    double slope(double x, double y, double dx, double dy, PitchSize pitch) {
        double u = share(x, pitch.length());
        double v = share(y, pitch.width());
        double twist = 2 * edgeDrop - 1;
        double alongX = Math.abs(u) < REACH ? 2 * u * (twist * v * v - edgeDrop) * 2 / pitch.length() : 0;
        double alongY = Math.abs(v) < REACH ? 2 * v * (twist * u * u - edgeDrop) * 2 / pitch.width() : 0;
        return height * (alongX * dx + alongY * dy);
    }

    private static double share(double metres, double side) {
        return Math.max(-REACH, Math.min(REACH, 2 * metres / side));
    }
}
