package dev.touchline.simulator.film;

import java.util.SplittableRandom;

/**
 * What the camera's own processing does: white balance gains, contrast about mid grey, saturation, vignette in the corners,
 * softness of edges in pixels, noise as a standard deviation of 8-bit levels.
 */
record PictureStyle(
        double red,
        double green,
        double blue,
        double contrast,
        double saturation,
        double vignette,
        double softness,
        double noise) {
    static PictureStyle from(SplittableRandom random) {
        double gain = random.nextDouble(0.85, 1.1);
        double warm = random.nextDouble(-0.07, 0.07);
        return new PictureStyle(
                gain * (1 + warm),
                gain,
                gain * (1 - warm),
                random.nextDouble(0.85, 1.2),
                random.nextDouble(0.7, 1.15),
                random.nextDouble(0, 0.3),
                random.nextDouble(0.55, 1.15),
                random.nextDouble(0.5, 3.5));
    }

    /** How bright the lens leaves a pixel, 1 in the middle. */
    double falloff(double px, double py, int width, int height) {
        double u = (px - width / 2.0) / (width / 2.0);
        double v = (py - height / 2.0) / (width / 2.0);
        return 1 - vignette * (u * u + v * v) / 1.3;
    }

    double contrastOffset() {
        return 0.45 * (1 - contrast);
    }
}
