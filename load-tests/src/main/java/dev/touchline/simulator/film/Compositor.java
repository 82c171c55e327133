package dev.touchline.simulator.film;

/** Lays patches and shadows over a picture, as the camera's own colour processing would show them, and keeps who owns each pixel. */
final class Compositor {
    private final YuvPicture picture;
    private final byte[] owners;
    private final PictureStyle style;
    private final Light light;
    private final Grain grain;
    private int grainX;
    private int grainY;
    private final float[] sums = new float[4];
    int drawn;
    double left;
    double top;
    double right;
    double bottom;

    Compositor(YuvPicture picture, byte[] owners, PictureStyle style, Light light, Grain grain) {
        this.picture = picture;
        this.owners = owners;
        this.style = style;
        this.light = light;
        this.grain = grain;
    }

    /** How much of the haze lies before something so many metres away. */
    static double hazeAt(Light light, double metres) {
        return 1 - Math.exp(-light.haze() * metres / 60);
    }

    /**
     * Composites a patch; {@code lost[k]} counts pixels taken from owner {@code k}. Afterwards {@code drawn} counts the
     * patch's own pixels, in and out of the picture, and the bounds hold them.
     */
    void lay(Patch patch, int owner, int[] lost, double metres, double brightness) {
        drawn = 0;
        left = top = Double.MAX_VALUE;
        right = bottom = -Double.MAX_VALUE;
        double falloff = style.falloff(
                patch.left + patch.width / 2.0, patch.top + patch.height / 2.0, picture.width(), picture.height());
        double haze = hazeAt(light, metres);
        float clear = (float) ((1 - haze) * falloff * style.contrast() * brightness);
        float gainRed = (float) style.red() * clear;
        float gainGreen = (float) style.green() * clear;
        float gainBlue = (float) style.blue() * clear;
        double veil = haze * falloff * style.contrast();
        float liftRed = (float) (veil * light.hazePaint().red() + style.contrastOffset());
        float liftGreen = (float) (veil * light.hazePaint().green() + style.contrastOffset());
        float liftBlue = (float) (veil * light.hazePaint().blue() + style.contrastOffset());
        for (int y = 0; y < patch.height; y += 2) {
            for (int x = 0; x < patch.width; x += 2) {
                float a = 0;
                float r = 0;
                float g = 0;
                float b = 0;
                for (int k = 0; k < 4; k++) {
                    if (!sample(patch, x + (k & 1), y + (k >> 1))) {
                        continue;
                    }
                    float alpha = sums[0];
                    float pr = sums[1] * gainRed + alpha * liftRed;
                    float pg = sums[2] * gainGreen + alpha * liftGreen;
                    float pb = sums[3] * gainBlue + alpha * liftBlue;
                    pixel(patch.left + x + (k & 1), patch.top + y + (k >> 1), alpha, pr, pg, pb, owner, lost);
                    a += alpha;
                    r += pr;
                    g += pg;
                    b += pb;
                }
                if (a > 0) {
                    chroma(
                            (patch.left + x) / 2,
                            (patch.top + y) / 2,
                            patch.left + x,
                            patch.top + y,
                            a / 4,
                            r / 4,
                            g / 4,
                            b / 4);
                }
            }
        }
    }

    void turnGrain(int turn) {
        grainX = turn * 53;
        grainY = turn * 97;
    }

    private boolean sample(Patch patch, int x, int y) {
        int fine = patch.fine;
        int stride = patch.stride();
        int i = y * fine * stride + x * fine;
        if (fine == 1) {
            sums[0] = patch.alpha[i];
            sums[1] = patch.red[i];
            sums[2] = patch.green[i];
            sums[3] = patch.blue[i];
        } else {
            int j = i + stride;
            sums[0] = (patch.alpha[i] + patch.alpha[i + 1] + patch.alpha[j] + patch.alpha[j + 1]) / 4;
            if (sums[0] == 0) {
                return false;
            }
            sums[1] = (patch.red[i] + patch.red[i + 1] + patch.red[j] + patch.red[j + 1]) / 4;
            sums[2] = (patch.green[i] + patch.green[i + 1] + patch.green[j] + patch.green[j + 1]) / 4;
            sums[3] = (patch.blue[i] + patch.blue[i + 1] + patch.blue[j] + patch.blue[j + 1]) / 4;
        }
        return sums[0] > 0;
    }

    private void pixel(int x, int y, float alpha, float r, float g, float b, int owner, int[] lost) {
        if (alpha > 0.3f) {
            left = Math.min(left, x);
            right = Math.max(right, x + 1);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y + 1);
        }
        boolean owned = alpha > 0.5f;
        if (owned) {
            drawn++;
        }
        if (x < 0 || y < 0 || x >= picture.width() || y >= picture.height()) {
            if (owned) {
                lost[owner]++;
            }
            return;
        }
        int i = y * picture.width() + x;
        if (owned) {
            lost[owners[i] & 255]++;
            owners[i] = (byte) owner;
        }
        int before = picture.luma()[i] & 255;
        float lumaOver = alpha * (16 + grain.at(x + grainX, y + grainY)) + 65.5f * r + 128.6f * g + 25f * b;
        picture.luma()[i] = (byte) YuvPicture.clamp(before * (1 - alpha) + lumaOver);
    }

    private void chroma(int cx, int cy, int x, int y, float a, float r, float g, float b) {
        if (x < 0 || y < 0 || x >= picture.width() || y >= picture.height()) {
            return;
        }
        int i = cy * (picture.width() / 2) + cx;
        double saturation = style.saturation();
        int u = picture.blue()[i] & 255;
        int v = picture.red()[i] & 255;
        picture.blue()[i] =
                (byte) YuvPicture.clamp(u * (1 - a) + a * 128 + saturation * (-37.8 * r - 74.2 * g + 112 * b));
        picture.red()[i] =
                (byte) YuvPicture.clamp(v * (1 - a) + a * 128 + saturation * (112 * r - 93.8 * g - 18.2 * b));
    }
}
