package dev.touchline.simulator.film;

import dev.touchline.pitch.PitchSize;

/** The grass that everything stands on: a paraboloid {@code crown} metres higher at the centre spot than at the corners, level beyond the lines. */
public record Turf(PitchSize pitch, double crown) {
    public double heightAt(double x, double y) {
        double u = Math.min(1, Math.abs(2 * x / pitch.length()));
        double v = Math.min(1, Math.abs(2 * y / pitch.width()));
        return crown * (1 - (u * u + v * v) / 2);
    }
}
