package dev.touchline.simulator.play;

/** Plane geometry on the pitch, in metres, with exactly rounded operations only, so that every machine plays the same match. */
final class Plane {
    private Plane() {}

    static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }

    /** How far along the segment from a to b, 0 to 1, its nearest spot to p lies. */
    static double nearestAlong(double ax, double ay, double bx, double by, double px, double py) {
        double dx = bx - ax;
        double dy = by - ay;
        double squared = dx * dx + dy * dy;
        return squared < 1e-9 ? 1 : clamp(((px - ax) * dx + (py - ay) * dy) / squared, 0, 1);
    }
}
