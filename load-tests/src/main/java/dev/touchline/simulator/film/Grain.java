package dev.touchline.simulator.film;

/** A camera's noise, drawn once: a tile of luma offsets in 8-bit levels, read from another corner for every use. */
final class Grain {
    private static final int SIDE = 256;
    private final byte[] tile = new byte[SIDE * SIDE];

    Grain(double sigma, int seed) {
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                tile[y * SIDE + x] =
                        (byte) Math.round(sigma * (0.85 * bell(x, y, seed) + 0.53 * bell(x >> 1, y >> 1, seed + 1)));
            }
        }
    }

    private static double bell(int x, int y, int seed) {
        int h = Texture.hash(x, y, seed);
        return ((h & 255) + (h >> 8 & 255) + (h >> 16 & 255) + (h >>> 24) - 510) / 148.0;
    }

    int at(int x, int y) {
        return tile[(y & SIDE - 1) * SIDE + (x & SIDE - 1)];
    }

    /** A copy of the picture with noise on its luma. */
    YuvPicture over(YuvPicture picture, int shift) {
        YuvPicture noisy = new YuvPicture(
                picture.width(), picture.height(), picture.luma().clone(), picture.blue(), picture.red());
        int i = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++, i++) {
                noisy.luma()[i] = (byte) YuvPicture.clamp(
                        (picture.luma()[i] & 255) + at(x + shift * 37, y + shift * 91 + (x >> 8) * 113));
            }
        }
        return noisy;
    }
}
