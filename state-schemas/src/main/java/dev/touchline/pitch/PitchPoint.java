package dev.touchline.pitch;

/** A spot on the pitch, in metres: origin at the centre spot, x towards the goal on the main camera's right, y away from it. */
public record PitchPoint(double x, double y) {
    public double distanceTo(PitchPoint other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
