package dev.touchline.camera;

import dev.touchline.pitch.PitchSize;

/** The drainage crown of a pitch: a paraboloid {@code height} metres higher at the centre spot than at the corners. */
public record Crown(double height) {
    public static final Crown FLAT = new Crown(0);

    /** Height of the grass above the plane through the corners, in metres. */
    public double at(double x, double y, PitchSize pitch) {
        double u = 2 * x / pitch.length();
        double v = 2 * y / pitch.width();
        return height * (1 - (u * u + v * v) / 2);
    }
}
