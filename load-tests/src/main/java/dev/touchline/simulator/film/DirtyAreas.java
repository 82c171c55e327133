package dev.touchline.simulator.film;

import java.util.Arrays;

/** The rectangles of a picture that a frame changed, to be put back before the next one; corners are even. */
final class DirtyAreas {
    private final int width;
    private final int height;
    private int[] corners = new int[4 * 128];
    private int count;

    DirtyAreas(int width, int height) {
        this.width = width;
        this.height = height;
    }

    void add(int left, int top, int right, int bottom) {
        int l = Math.max(0, left) & ~1;
        int t = Math.max(0, top) & ~1;
        int r = Math.min(width, right + 1 & ~1);
        int b = Math.min(height, bottom + 1 & ~1);
        if (l >= r || t >= b) {
            return;
        }
        if (count * 4 == corners.length) {
            corners = Arrays.copyOf(corners, corners.length * 2);
        }
        corners[count * 4] = l;
        corners[count * 4 + 1] = t;
        corners[count * 4 + 2] = r;
        corners[count * 4 + 3] = b;
        count++;
    }

    /** Puts the backdrop and its owners back everywhere that was drawn on. */
    void restore(YuvPicture backdrop, YuvPicture picture, byte[] backdropOwners, byte[] owners) {
        for (int i = 0; i < count; i++) {
            int l = corners[i * 4];
            int t = corners[i * 4 + 1];
            int r = corners[i * 4 + 2];
            int b = corners[i * 4 + 3];
            picture.copyFrom(backdrop, l, t, r, b);
            for (int y = t; y < b; y++) {
                System.arraycopy(backdropOwners, y * width + l, owners, y * width + l, r - l);
            }
        }
        count = 0;
    }
}
