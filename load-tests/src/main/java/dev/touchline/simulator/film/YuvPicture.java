package dev.touchline.simulator.film;

/** A picture in planar 4:2:0, BT.601 in video range (Y 16–235): what the encoder takes without another copy. */
@SuppressWarnings("ArrayRecordComponent") // planes are handed to an encoder, never compared
public record YuvPicture(int width, int height, byte[] luma, byte[] blue, byte[] red) {
    public static YuvPicture blank(int width, int height) {
        int quarter = width / 2 * (height / 2);
        return new YuvPicture(width, height, new byte[width * height], new byte[quarter], new byte[quarter]);
    }

    /** Copies a rectangle with even corners from another picture of the same size. */
    void copyFrom(YuvPicture other, int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; y++) {
            System.arraycopy(other.luma, y * width + left, luma, y * width + left, right - left);
        }
        int half = width / 2;
        for (int y = top / 2; y < bottom / 2; y++) {
            System.arraycopy(other.blue, y * half + left / 2, blue, y * half + left / 2, (right - left) / 2);
            System.arraycopy(other.red, y * half + left / 2, red, y * half + left / 2, (right - left) / 2);
        }
    }

    /** The pixel's colour as 0xrrggbb. */
    public int rgb(int x, int y) {
        double level = 1.164 * ((luma[y * width + x] & 255) - 16);
        int chroma = y / 2 * (width / 2) + x / 2;
        double u = (blue[chroma] & 255) - 128;
        double v = (red[chroma] & 255) - 128;
        return clamp(level + 1.596 * v) << 16 | clamp(level - 0.392 * u - 0.813 * v) << 8 | clamp(level + 2.017 * u);
    }

    static int clamp(double value) {
        return value <= 0 ? 0 : value >= 255 ? 255 : (int) (value + 0.5);
    }
}
