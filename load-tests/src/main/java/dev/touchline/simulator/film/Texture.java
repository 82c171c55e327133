package dev.touchline.simulator.film;

/** Seeded value noise over the plane, 0 to 1, the same on every machine. */
final class Texture {
    private Texture() {}

    static int hash(int x, int y, int seed) {
        int h = x * 0x27d4eb2d ^ y * 0x165667b1 ^ seed * 0x9e3779b1;
        h = (h ^ (h >>> 15)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }

    static double cell(int x, int y, int seed) {
        return (hash(x, y, seed) >>> 8) * 0x1p-24;
    }

    /** Smooth noise whose lumps are one unit wide. */
    static double smooth(double x, double y, int seed) {
        int ix = (int) Math.floor(x);
        int iy = (int) Math.floor(y);
        double fx = x - ix;
        double fy = y - iy;
        fx *= fx * (3 - 2 * fx);
        fy *= fy * (3 - 2 * fy);
        double top = cell(ix, iy, seed) * (1 - fx) + cell(ix + 1, iy, seed) * fx;
        double bottom = cell(ix, iy + 1, seed) * (1 - fx) + cell(ix + 1, iy + 1, seed) * fx;
        return top + (bottom - top) * fy;
    }

    /** Noise of −0.5 to 0.5 with lumps of {@code size}, fading where a pixel's footprint grows over them. */
    static double grain(double x, double y, double size, double footprint, int seed) {
        double fade = Math.min(1, size / footprint - 0.25);
        return fade <= 0 ? 0 : fade * (smooth(x / size, y / size, seed) - 0.5);
    }
}
