package dev.touchline.simulator.film;

/**
 * One piece of a figure on the picture: a rounded, tapered bar from a to b with end radii {@code ra}, {@code rb} and flat
 * half-widths {@code fa}, {@code fb}, in pixels.
 */
final class Limb {
    double ax;
    double ay;
    double bx;
    double by;
    double ra;
    double rb;
    double fa;
    double fb;
    double depth;
    float red;
    float green;
    float blue;
    boolean shirt;

    double reach() {
        return Math.max(ra + fa, rb + fb);
    }
}
