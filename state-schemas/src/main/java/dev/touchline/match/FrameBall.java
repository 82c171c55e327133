package dev.touchline.match;

import dev.touchline.pitch.PitchPoint;

/** The ball in a fused frame: centre in metres, z up from the grass, velocity in m/s, one standard deviation in metres. */
public record FrameBall(
        double x, double y, double z, double vx, double vy, double vz, double sigma, boolean seen, double confidence) {
    public PitchPoint spot() {
        return new PitchPoint(x, y);
    }

    public double speed() {
        return Math.hypot(Math.hypot(vx, vy), vz);
    }
}
