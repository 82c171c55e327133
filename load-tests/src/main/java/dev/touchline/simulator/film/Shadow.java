package dev.touchline.simulator.film;

import java.util.Arrays;

/** The shadows that one body throws on the grass: its main limbs cast along each lamp, and the dim patch at its feet. */
final class Shadow {
    private static final int[][] CASTS = {
        {Posture.NECK, Posture.PELVIS},
        {Posture.LEFT_HIP, Posture.LEFT_KNEE},
        {Posture.LEFT_KNEE, Posture.LEFT_ANKLE},
        {Posture.RIGHT_HIP, Posture.RIGHT_KNEE},
        {Posture.RIGHT_KNEE, Posture.RIGHT_ANKLE},
        {Posture.HEAD, Posture.HAIR},
        {Posture.LEFT_SHOULDER, Posture.LEFT_WRIST},
        {Posture.RIGHT_SHOULDER, Posture.RIGHT_WRIST}
    };
    private static final double[] THICK = {0.19, 0.1, 0.07, 0.1, 0.07, 0.1, 0.05, 0.05};

    private final Light light;
    private final Optics optics;
    private final double[][] lamps;
    private final double[] from = new double[4];
    private final double[] to = new double[4];
    private double squash;
    private float[] mask = new float[0];
    int left;
    int top;
    int width;
    int height;

    Shadow(Light light, Optics optics) {
        this.light = light;
        this.optics = optics;
        lamps = light.lamps();
    }

    /** Darkens the picture under a body; afterwards the bounds say where. */
    void cast(Posture posture, double ground, YuvPicture picture) {
        double x = posture.at[Posture.PELVIS * 3];
        double y = posture.at[Posture.PELVIS * 3 + 1];
        if (!begin(x, y, ground, posture.at[Posture.HAIR * 3 + 2] - ground + 0.2, picture)) {
            return;
        }
        for (double[] lamp : lamps) {
            for (int i = 0; i < CASTS.length; i++) {
                drop(posture.at, CASTS[i][0], lamp, ground, from);
                drop(posture.at, CASTS[i][1], lamp, ground, to);
                smear(THICK[i], light.shadow(), light.kind() == Light.Kind.SUN ? 1.2 : 2);
            }
        }
        for (int side = 0; side < 2; side++) {
            spot(
                    posture.at[(Posture.LEFT_ANKLE + side) * 3],
                    posture.at[(Posture.LEFT_ANKLE + side) * 3 + 1],
                    ground,
                    0.22,
                    0.3,
                    5);
        }
        spot(x, y, ground, 0.4, light.kind() == Light.Kind.OVERCAST ? light.shadow() : 0.12, 9);
        darken(picture);
    }

    /** Darkens the picture under a ball whose centre is so high. */
    void castBall(double x, double y, double z, double ground, YuvPicture picture) {
        if (!begin(x, y, ground, z - ground + 0.2, picture)) {
            return;
        }
        double height = z - ground;
        for (double[] lamp : lamps) {
            double reach = height / lamp[2];
            spot(x - lamp[0] * reach, y - lamp[1] * reach, ground, 0.11, light.shadow(), 1.5);
        }
        if (height < 0.6) {
            spot(x, y, ground, 0.1, 0.3 * (1 - height / 0.6), 2);
        }
        darken(picture);
    }

    private boolean begin(double x, double y, double ground, double tall, YuvPicture picture) {
        width = 0;
        if (!optics.project(x, y, ground, from)) {
            return false;
        }
        double across = optics.camera.x() - x;
        double along = optics.camera.y() - y;
        double up = optics.camera.z() - ground;
        squash = Math.max(0.06, up / Math.sqrt(across * across + along * along + up * up));
        double reach = 0.9;
        double l = from[0] - reach * from[3];
        double r = from[0] + reach * from[3];
        double t = from[1] - reach * from[3];
        double b = from[1] + reach * from[3] * 0.7;
        for (double[] lamp : lamps) {
            double throwing = tall / lamp[2];
            if (optics.project(x - lamp[0] * throwing, y - lamp[1] * throwing, ground, to)) {
                l = Math.min(l, to[0] - reach * to[3] / 2);
                r = Math.max(r, to[0] + reach * to[3] / 2);
                t = Math.min(t, to[1] - reach * to[3] / 2);
                b = Math.max(b, to[1] + reach * to[3] / 2);
            }
        }
        left = Math.max(0, (int) l / 2 * 2);
        top = Math.max(0, (int) t / 2 * 2);
        width = Math.min(picture.width(), (int) r / 2 * 2 + 2) - left;
        height = Math.min(picture.height(), (int) b / 2 * 2 + 2) - top;
        if (width <= 0 || height <= 0) {
            width = 0;
            return false;
        }
        if (mask.length < width * height) {
            mask = new float[width * height];
        } else {
            Arrays.fill(mask, 0, width * height, 0);
        }
        return true;
    }

    private void drop(double[] at, int point, double[] lamp, double ground, double[] out) {
        double throwing = (at[point * 3 + 2] - ground) / lamp[2];
        if (!optics.project(at[point * 3] - lamp[0] * throwing, at[point * 3 + 1] - lamp[1] * throwing, ground, out)) {
            out[0] = -1e6;
            out[1] = -1e6;
        }
    }

    private void spot(double x, double y, double ground, double radius, double strength, double soft) {
        if (optics.project(x, y, ground, from)) {
            System.arraycopy(from, 0, to, 0, 4);
            smear(radius, strength, soft);
        }
    }

    /** Marks the bar between the two projected points, flattened as the ground is from here. */
    private void smear(double metres, double strength, double soft) {
        double radius = metres * from[3];
        if (Math.abs(from[0] - to[0]) > 2000 || radius > 500) {
            return;
        }
        double blur = Math.min(soft, Math.max(1.1, radius * 1.4));
        double reach = radius + blur;
        int x0 = Math.max(0, (int) (Math.min(from[0], to[0]) - reach) - left);
        int x1 = Math.min(width - 1, (int) (Math.max(from[0], to[0]) + reach) - left);
        int y0 = Math.max(0, (int) (Math.min(from[1], to[1]) - reach * squash - 1) - top);
        int y1 = Math.min(height - 1, (int) (Math.max(from[1], to[1]) + reach * squash + 1) - top);
        double dx = to[0] - from[0];
        double dy = (to[1] - from[1]) / squash;
        double square = dx * dx + dy * dy;
        double edge = (radius + blur / 2) * (radius + blur / 2);
        for (int y = y0; y <= y1; y++) {
            double py = (y + top + 0.5 - from[1]) / squash;
            for (int x = x0; x <= x1; x++) {
                double px = x + left + 0.5 - from[0];
                double t = square < 1e-9 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / square));
                double ex = px - t * dx;
                double ey = py - t * dy;
                double away = ex * ex + ey * ey;
                if (away < edge) {
                    double cover = (radius - Math.sqrt(away)) / blur + 0.5;
                    float dark = (float) (strength * Math.min(1, cover));
                    int i = y * width + x;
                    mask[i] = Math.max(mask[i], dark);
                }
            }
        }
    }

    private void darken(YuvPicture picture) {
        int stride = picture.width();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float dark = mask[y * width + x];
                if (dark > 0) {
                    int i = (y + top) * stride + x + left;
                    picture.luma()[i] = (byte) (16.5f + ((picture.luma()[i] & 255) - 16) * (1 - dark));
                }
            }
        }
        for (int y = 0; y + 1 < height; y += 2) {
            for (int x = 0; x + 1 < width; x += 2) {
                float dark = mask[y * width + x];
                if (dark > 0) {
                    int i = (y + top) / 2 * (stride / 2) + (x + left) / 2;
                    picture.blue()[i] = (byte) Math.round(128 + ((picture.blue()[i] & 255) - 128) * (1 - 0.8f * dark));
                    picture.red()[i] = (byte) Math.round(128 + ((picture.red()[i] & 255) - 128) * (1 - 0.8f * dark));
                }
            }
        }
    }
}
