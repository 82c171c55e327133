package dev.touchline.detect;

import dev.touchline.decode.PictureSize;
import dev.touchline.footage.PixelBox;
import org.jspecify.annotations.Nullable;

/** How a picture of one size lies in a network's input of another: its content in the top left corner, scaled. */
record Fitting(PictureSize picture, PictureSize content, PictureSize input) {
    private static final double LEAST_SIDE = 1;

    double toPictureX(double x) {
        return x * picture.width() / content.width();
    }

    double toPictureY(double y) {
        return y * picture.height() / content.height();
    }

    /** A box of the input, by its edges, in the picture's pixels and cut at its border; null if little is left of it. */
    @Nullable
    PixelBox toPicture(double left, double top, double right, double bottom) {
        double l = Math.max(0, toPictureX(left));
        double t = Math.max(0, toPictureY(top));
        double r = Math.min(picture.width(), toPictureX(right));
        double b = Math.min(picture.height(), toPictureY(bottom));
        return r - l >= LEAST_SIDE && b - t >= LEAST_SIDE ? new PixelBox(l, t, r - l, b - t) : null;
    }

    boolean holds(double x, double y) {
        return x >= 0 && y >= 0 && x < content.width() && y < content.height();
    }
}
