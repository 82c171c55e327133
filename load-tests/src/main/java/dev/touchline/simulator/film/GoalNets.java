package dev.touchline.simulator.film;

import java.awt.image.BufferedImage;

/** The goals as one camera shows them, kept apart from the backdrop to be laid over whoever is behind their nets. */
final class GoalNets {
    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final float[] alpha;
    private final byte[] luma;

    private GoalNets(int left, int top, int width, int height) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        alpha = new float[width * height];
        luma = new byte[width * height];
    }

    static GoalNets of(BufferedImage image, PictureStyle style) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        int left = image.getWidth();
        int top = image.getHeight();
        int right = 0;
        int bottom = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] >>> 24 > 8) {
                left = Math.min(left, i % image.getWidth());
                right = Math.max(right, i % image.getWidth() + 1);
                top = Math.min(top, i / image.getWidth());
                bottom = Math.max(bottom, i / image.getWidth() + 1);
            }
        }
        GoalNets nets = new GoalNets(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
        for (int y = 0; y < nets.height; y++) {
            for (int x = 0; x < nets.width; x++) {
                int argb = pixels[(y + top) * image.getWidth() + x + left];
                double falloff =
                        style.falloff(x + left, y + top, image.getWidth(), image.getHeight()) * style.contrast();
                double grey = Paint.of(argb & 0xffffff).luma() * 0.9 * style.green() * falloff + style.contrastOffset();
                nets.alpha[y * nets.width + x] = (argb >>> 24) / 255f;
                nets.luma[y * nets.width + x] = (byte) YuvPicture.clamp(16 + 219 * grey);
            }
        }
        return nets;
    }

    /** Lays posts and threads over the part of the picture within the rectangle. */
    void lay(YuvPicture picture, int l, int t, int r, int b) {
        for (int y = Math.max(t, top); y < Math.min(b, top + height); y++) {
            for (int x = Math.max(l, left); x < Math.min(r, left + width); x++) {
                float a = alpha[(y - top) * width + x - left];
                if (a > 0) {
                    int i = y * picture.width() + x;
                    int thread = luma[(y - top) * width + x - left] & 255;
                    picture.luma()[i] = (byte) YuvPicture.clamp((picture.luma()[i] & 255) * (1 - a) + thread * a);
                }
            }
        }
    }
}
