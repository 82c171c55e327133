package dev.touchline.decode;

import java.io.Serializable;

/** Width and height of a picture, in pixels. */
public record PictureSize(int width, int height) implements Serializable {
    /** This size with both sides raised to the next multiple of {@code step}. */
    public PictureSize paddedTo(int step) {
        return new PictureSize(raised(width, step), raised(height, step));
    }

    private static int raised(int side, int step) {
        return (side + step - 1) / step * step;
    }

    @Override
    public String toString() {
        return width + " × " + height;
    }
}
