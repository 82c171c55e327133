package dev.touchline.detect;

import dev.touchline.decode.PictureSize;
import dev.touchline.footage.PixelBox;
import org.jspecify.annotations.Nullable;

/** How a picture from row {@code top} on lies in a network's input of another size: its content in the top left corner, scaled. */
record Fitting(PictureSize picture, int top, PictureSize content, PictureSize input) {
    private static final double LEAST_SIDE = 1;

    /** A picture read at a size of the same shape, from a row on or, where the input has room for more, from above it. */
    static Fitting from(int top, PictureSize picture, PictureSize readAt, int multiple) {
        double scale = (double) readAt.height() / picture.height();
        int wanted = (int) Math.ceil((picture.height() - top) * scale);
        PictureSize room = new PictureSize(readAt.width(), wanted).paddedTo(multiple);
        if (room.height() >= readAt.height()) {
            return new Fitting(picture, 0, readAt, room);
        }
        int first = picture.height() - (int) (room.height() / scale);
        return new Fitting(picture, first + first % 2, new PictureSize(readAt.width(), room.height()), room);
    }

    /** Pixels of the content for one pixel of the picture, to the right. */
    double scaleX() {
        return (double) content.width() / picture.width();
    }

    /** Pixels of the content for one pixel of the picture, downwards. */
    double scaleY() {
        return (double) content.height() / (picture.height() - top);
    }

    double toPictureX(double x) {
        return x / scaleX();
    }

    double toPictureY(double y) {
        return top + y / scaleY();
    }

    /** A box of the input, by its edges, in the picture's pixels and cut where that is; null if little is left of it. */
    @Nullable
    PixelBox toPicture(double left, double top, double right, double bottom) {
        double l = Math.max(0, toPictureX(left));
        double t = Math.max(this.top, toPictureY(top));
        double r = Math.min(picture.width(), toPictureX(right));
        double b = Math.min(picture.height(), toPictureY(bottom));
        return r - l >= LEAST_SIDE && b - t >= LEAST_SIDE ? new PixelBox(l, t, r - l, b - t) : null;
    }

    boolean holds(double x, double y) {
        return x >= 0 && y >= 0 && x < content.width() && y < content.height();
    }
}
