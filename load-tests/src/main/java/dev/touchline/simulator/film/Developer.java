package dev.touchline.simulator.film;

/** The camera's processing of a whole scene: white balance, contrast, saturation, vignette, softness, then 4:2:0. */
final class Developer {
    private Developer() {}

    static YuvPicture develop(float[] scene, int width, int height, PictureStyle style) {
        YuvPicture picture = YuvPicture.blank(width, height);
        float contrast = (float) style.contrast();
        float offset = (float) style.contrastOffset();
        float[] u = new float[picture.blue().length];
        float[] v = new float[picture.red().length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = (y * width + x) * 3;
                float falloff = (float) style.falloff(x, y, width, height) * contrast;
                float r = part(scene[i] * (float) style.red() * falloff + offset);
                float g = part(scene[i + 1] * (float) style.green() * falloff + offset);
                float b = part(scene[i + 2] * (float) style.blue() * falloff + offset);
                picture.luma()[y * width + x] = (byte) YuvPicture.clamp(16 + 65.5f * r + 128.6f * g + 25f * b);
                int c = y / 2 * (width / 2) + x / 2;
                u[c] += -37.8f * r - 74.2f * g + 112f * b;
                v[c] += 112f * r - 93.8f * g - 18.2f * b;
            }
        }
        float share = (float) style.saturation() / 4;
        for (int c = 0; c < u.length; c++) {
            picture.blue()[c] = (byte) YuvPicture.clamp(128 + share * u[c]);
            picture.red()[c] = (byte) YuvPicture.clamp(128 + share * v[c]);
        }
        return picture;
    }

    private static float part(float value) {
        return value < 0 ? 0 : value > 1.05f ? 1.05f : value;
    }
}
