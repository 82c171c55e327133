package dev.touchline.simulator.film;

import java.util.Arrays;

/** A small transparent canvas of premultiplied colour over a part of the picture, {@code fine} samples a pixel each way. */
final class Patch {
    int left;
    int top;
    int width;
    int height;
    int fine;
    float[] alpha = new float[0];
    float[] red = new float[0];
    float[] green = new float[0];
    float[] blue = new float[0];

    /** Clears the canvas over the rectangle, grown to even pixels and cut to within 300 pixels of the picture. */
    void clear(double l, double t, double r, double b, int samples) {
        left = (int) Math.floor(l / 2) * 2;
        top = (int) Math.floor(t / 2) * 2;
        width = (int) Math.ceil(r / 2) * 2 - left;
        height = (int) Math.ceil(b / 2) * 2 - top;
        fine = samples;
        int size = width * height * fine * fine;
        if (alpha.length < size) {
            alpha = new float[size];
            red = new float[size];
            green = new float[size];
            blue = new float[size];
            return;
        }
        Arrays.fill(alpha, 0, size, 0);
        Arrays.fill(red, 0, size, 0);
        Arrays.fill(green, 0, size, 0);
        Arrays.fill(blue, 0, size, 0);
    }

    int stride() {
        return width * fine;
    }
}
