package dev.touchline.simulator.film;

import org.jspecify.annotations.Nullable;

/** Draws limbs into a patch with analytic coverage, lit as round bodies, shirts with their pattern and number. */
final class Brush {
    private static final int[] DIGITS = {
        0b111101101101111,
        0b010110010010111,
        0b111001111100111,
        0b111001111001111,
        0b101101111001001,
        0b111100111001111,
        0b111100111101111,
        0b111001010010010,
        0b111101111101111,
        0b111101111001111
    };
    private static final double[] ARCS = arcs();
    private final double[] key = new double[3];
    private final float ambient;
    private final float direct;
    private final float sky;

    Brush(Light light, Optics optics) {
        double[] towards = light.key();
        key[0] = dot(towards, optics.right);
        key[1] = dot(towards, optics.down);
        key[2] = -dot(towards, optics.forward);
        ambient = (float) light.ambient();
        direct = (float) light.direct();
        sky = (float) light.sky();
    }

    /** Arc sines of −1 to 1 in even steps: a pixel of a shirt needs one, and no better than to a degree. */
    private static double[] arcs() {
        double[] arcs = new double[513];
        for (int i = 0; i < arcs.length; i++) {
            arcs[i] = Math.asin(Math.min(1, i / 256.0 - 1));
        }
        return arcs;
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    void draw(Patch patch, Limb limb, double softness, @Nullable Figure figure) {
        int fine = patch.fine;
        double ax = (limb.ax - patch.left) * fine;
        double ay = (limb.ay - patch.top) * fine;
        double dx = (limb.bx - limb.ax) * fine;
        double dy = (limb.by - limb.ay) * fine;
        double length = Math.sqrt(dx * dx + dy * dy);
        if (length < 1e-3) {
            dx = 0;
            dy = 1;
            length = 0;
        } else {
            dx /= length;
            dy /= length;
        }
        double soft = Math.max(0.6, softness * fine);
        double reach = limb.reach() * fine + soft;
        int x0 = Math.max(0, (int) (Math.min(ax, ax + dx * length) - reach));
        int x1 = Math.min(patch.stride() - 1, (int) (Math.max(ax, ax + dx * length) + reach));
        int y0 = Math.max(0, (int) (Math.min(ay, ay + dy * length) - reach));
        int y1 = Math.min(patch.height * fine - 1, (int) (Math.max(ay, ay + dy * length) + reach));
        double ra = limb.ra * fine;
        double rb = limb.rb * fine;
        double fa = limb.fa * fine;
        double fb = limb.fb * fine;
        double half = reach / Math.max(1e-6, Math.abs(dy));
        for (int y = y0; y <= y1; y++) {
            double py = y + 0.5 - ay;
            double middle = Math.abs(dy) < 1e-6 ? ax : ax + py * dx / dy;
            int last = (int) Math.min(x1, middle + half);
            for (int x = (int) Math.max(x0, middle - half - 1); x <= last; x++) {
                double px = x + 0.5 - ax;
                double along = px * dx + py * dy;
                double aside = px * dy - py * dx;
                double t = length == 0 ? 0 : along <= 0 ? 0 : along >= length ? 1 : along / length;
                double beyond = along < 0 ? -along : along > length ? along - length : 0;
                double radius = ra + (rb - ra) * t;
                double flat = fa + (fb - fa) * t;
                double out = Math.abs(aside) - flat;
                double distance = out <= 0 ? beyond : beyond == 0 ? out : Math.sqrt(out * out + beyond * beyond);
                double cover = (radius - distance) / soft + 0.5;
                if (cover > 0) {
                    double u = aside / (radius + flat + 1e-9);
                    blend(patch, y * patch.stride() + x, (cover > 1 ? 1 : (float) cover), u, t, dx, dy, limb, figure);
                }
            }
        }
    }

    /** A ball that went from a to b while the shutter was open: it sends as much light as one that lay still. */
    void drawMoving(Patch patch, Limb ball, double softness) {
        int fine = patch.fine;
        double ax = (ball.ax - patch.left) * fine;
        double ay = (ball.ay - patch.top) * fine;
        double dx = (ball.bx - ball.ax) * fine;
        double dy = (ball.by - ball.ay) * fine;
        double radius = ball.ra * fine;
        double soft = Math.max(0.6, softness * fine);
        double reach = radius + soft;
        int moments = 1 + (int) Math.ceil(Math.sqrt(dx * dx + dy * dy));
        int x0 = Math.max(0, (int) (Math.min(ax, ax + dx) - reach));
        int x1 = Math.min(patch.stride() - 1, (int) (Math.max(ax, ax + dx) + reach));
        int y0 = Math.max(0, (int) (Math.min(ay, ay + dy) - reach));
        int y1 = Math.min(patch.height * fine - 1, (int) (Math.max(ay, ay + dy) + reach));
        for (int y = y0; y <= y1; y++) {
            for (int x = x0; x <= x1; x++) {
                double covered = 0;
                double shaded = 0;
                for (int moment = 0; moment < moments; moment++) {
                    double share = (moment + 0.5) / moments;
                    double px = x + 0.5 - ax - share * dx;
                    double py = y + 0.5 - ay - share * dy;
                    double cover = Math.min(1, (radius - Math.sqrt(px * px + py * py)) / soft + 0.5);
                    if (cover > 0) {
                        covered += cover;
                        shaded += cover * sphereShade(px / radius, py / radius);
                    }
                }
                if (covered > 0) {
                    lay(
                            patch,
                            y * patch.stride() + x,
                            (float) (covered / moments),
                            (float) (shaded / covered),
                            ball.red,
                            ball.green,
                            ball.blue);
                }
            }
        }
    }

    private double sphereShade(double nx, double ny) {
        double square = nx * nx + ny * ny;
        double out = square > 1 ? Math.sqrt(square) : 1;
        return shade(nx / out, ny / out, Math.sqrt(Math.max(0, 1 - square)));
    }

    private double shade(double nx, double ny, double nz) {
        double lit = nx * key[0] + ny * key[1] + nz * key[2];
        return ambient - sky * ny + (lit > 0 ? direct * lit : 0);
    }

    private static void lay(Patch patch, int i, float cover, float shade, float r, float g, float b) {
        float keep = 1 - cover;
        float weight = cover * shade;
        patch.alpha[i] = patch.alpha[i] * keep + cover;
        patch.red[i] = patch.red[i] * keep + r * weight;
        patch.green[i] = patch.green[i] * keep + g * weight;
        patch.blue[i] = patch.blue[i] * keep + b * weight;
    }

    private void blend(
            Patch patch,
            int i,
            float cover,
            double u,
            double t,
            double dx,
            double dy,
            Limb limb,
            @Nullable Figure figure) {
        double s = u < -1 ? -1 : u > 1 ? 1 : u;
        double nz = Math.sqrt(1 - s * s);
        float shade = (float) shade(dy * s, -dx * s, nz);
        float r = limb.red;
        float g = limb.green;
        float b = limb.blue;
        if (limb.shirt && figure != null) {
            Paint paint = shirtAt(figure, s, t);
            r = (float) paint.red();
            g = (float) paint.green();
            b = (float) paint.blue();
            shade *= 1.06f - 0.24f * (float) Math.abs(Math.sin(4 * s + 6 * t + figure.person.height() * 40));
        }
        lay(patch, i, cover, shade, r, g, b);
    }

    private static Paint shirtAt(Figure figure, double u, double t) {
        Kit kit = figure.person.kit();
        double round = ARCS[(int) ((u + 1) * (ARCS.length - 1) / 2 + 0.5)] - figure.turn;
        round -= 2 * Math.PI * Math.floor(round / (2 * Math.PI) + 0.5);
        if (number(figure.person.number(), round, t)) {
            return kit.digits();
        }
        boolean second =
                switch (kit.pattern()) {
                    case PLAIN, SLEEVES -> false;
                    case STRIPES -> fraction(round * 1.6 + 0.5) < 0.38;
                    case HOOPS -> fraction(t * 3.2) < 0.4;
                    case SASH -> Math.abs(round * 0.5 - t + 0.5) < 0.16 || Math.abs(round) > 2.7;
                    case HALVES -> Math.sin(round) > 0.25;
                };
        return second ? kit.second() : kit.shirt();
    }

    private static double fraction(double value) {
        return value - Math.floor(value);
    }

    /** Whether this spot of the back, {@code round} radians from its middle and {@code t} of the way down, is painted with the number. */
    private static boolean number(int number, double round, double t) {
        if (number <= 0 || t < 0.12 || t > 0.62 || Math.abs(round) > 0.75) {
            return false;
        }
        int row = (int) ((t - 0.12) / 0.1);
        double column = number < 10 ? round / 0.22 + 1.5 : (round + 0.72) / 0.206;
        int digit = number;
        if (number >= 10) {
            boolean ones = column >= 4;
            digit = ones ? number % 10 : number / 10;
            column -= ones ? 4 : 0;
        }
        if (column < 0 || column >= 3 || row > 4) {
            return false;
        }
        return (DIGITS[digit % 10] >> (14 - row * 3 - (int) column) & 1) == 1;
    }
}
