package dev.touchline.simulator.film;

import dev.touchline.pitch.Law1;
import dev.touchline.pitch.PitchSize;

/** The colour of the ground at a spot, for a pixel's footprint on it: mown grass, wear, white lines (Law 1), the apron beyond. */
final class TurfPaint {
    private static final double HALF_LINE = 0.06;
    private final Grass grass;
    private final Surroundings around;
    private final int seed;
    private final double endX;
    private final double endY;
    private double red;
    private double green;
    private double blue;

    TurfPaint(Look look, PitchSize pitch) {
        grass = look.grass();
        around = look.surroundings();
        seed = (int) look.seed() * 97 + 13;
        endX = pitch.length() / 2;
        endY = pitch.width() / 2;
    }

    /**
     * Writes red, green and blue.
     *
     * @param along footprint in metres along the line of sight, which lies level along (hx, hy)
     * @param across footprint in metres across it
     */
    void at(double x, double y, double along, double across, double hx, double hy, float[] out) {
        double foot = Math.sqrt(along * across);
        double outside = Math.max(Math.abs(x) - endX, Math.abs(y) - endY);
        if (outside > around.apron()) {
            apron(x, y, foot, outside);
        } else {
            grass(x, y, foot, along);
            double fx = along * Math.abs(hx) + across * Math.abs(hy);
            double fy = along * Math.abs(hy) + across * Math.abs(hx);
            double chalk = lines(Math.abs(x), Math.abs(y), fx, fy, foot)
                    * (0.9 + Texture.grain(x, y, 0.4, foot, seed + 5) * 0.4);
            double white = grass.chalk();
            red += (white - red) * chalk;
            green += (white - green) * chalk;
            blue += (white * 0.97 - blue) * chalk;
        }
        out[0] = (float) red;
        out[1] = (float) green;
        out[2] = (float) blue;
    }

    private void apron(double x, double y, double foot, double outside) {
        Paint paint = around.apronPaint();
        double shade =
                1 + 0.12 * Texture.grain(x, y, 3, foot, seed + 2) + 0.25 * Texture.grain(x, y, 0.2, foot, seed + 3);
        red = paint.red() * shade;
        green = paint.green() * shade;
        blue = paint.blue() * shade;
        if (around.track() && outside > around.apron() + 1.5) {
            double lane = Math.abs((outside - around.apron()) % 1.22 - 0.61);
            double mark = cover(lane, 0.03, foot);
            red = 0.6 * shade + (0.9 - 0.6) * mark;
            green = 0.27 * shade + (0.9 - 0.27) * mark;
            blue = 0.22 * shade + (0.9 - 0.22) * mark;
        }
    }

    private void grass(double x, double y, double foot, double along) {
        double share = mown(x, y, along);
        double shade = 1
                + 0.10 * Texture.grain(x, y, 9, foot, seed)
                + grass.grain()
                        * (0.5 * Texture.grain(x, y * 1.3, 1.3, foot, seed + 7)
                                + 0.8 * Texture.grain(x, y, 0.35, foot, seed + 8)
                                + Texture.grain(x, y, 0.12, foot, seed + 9) * 1.6
                                + Texture.grain(x, y, 0.05, foot, seed + 10) * 2);
        Paint a = grass.light();
        Paint b = grass.dark();
        red = (b.red() + (a.red() - b.red()) * share) * shade;
        green = (b.green() + (a.green() - b.green()) * share) * shade;
        blue = (b.blue() + (a.blue() - b.blue()) * share) * shade;
        double worn = grass.wear() <= 0 ? 0 : wear(x, y, foot);
        Paint earth = grass.worn();
        red += (earth.red() * shade - red) * worn;
        green += (earth.green() * shade - green) * worn;
        blue += (earth.blue() * shade - blue) * worn;
    }

    private double mown(double x, double y, double along) {
        double w = grass.width();
        return switch (grass.mow()) {
            case ACROSS -> band((x + grass.offset()) / w, along / w);
            case ALONG -> band((y + grass.offset()) / w, along / w);
            case DIAGONAL -> band((0.8 * x + 0.6 * y + grass.offset()) / w, along / w);
            case RINGS -> band(Math.sqrt(x * x + y * y) / w, along / w);
            case CHECKS -> {
                double p = band((x + grass.offset()) / w, along / w);
                double q = band(y / w + 0.3, along / w);
                yield p * q + (1 - p) * (1 - q);
            }
            case NONE -> 0.5;
        };
    }

    /** A square wave of period 2 with edges as soft as the footprint. */
    private static double band(double position, double blur) {
        double saw = position - 2 * Math.floor(position / 2);
        double edge = 0.5 - Math.abs(saw - 1);
        double soft = Math.max(0.03, blur);
        return Math.max(0, Math.min(1, edge / soft + 0.5));
    }

    private double wear(double x, double y, double foot) {
        double mouth = Math.exp(-(sq((Math.abs(x) - endX + 3) / 4) + sq(y / 5)));
        double spot = 0.5 * Math.exp(-(sq((Math.abs(x) - endX + Law1.PENALTY_SPOT) / 1.6) + sq(y / 1.6)));
        double middle = 0.6 * Math.exp(-(sq(x / 5) + sq(y / 5)));
        double touch = 0.5 * Math.exp(-sq((Math.abs(y) - endY - 1) / 1.2));
        double patches =
                0.5 + 1.2 * Texture.grain(x, y, 1.6, foot, seed + 20) + Texture.grain(x, y, 5, foot, seed + 21);
        return Math.max(0, Math.min(0.85, grass.wear() * (mouth + spot + middle + touch) * 2 * patches));
    }

    private static double sq(double v) {
        return v * v;
    }

    private double lines(double ax, double ay, double fx, double fy, double foot) {
        double white = 0;
        white = Math.max(white, cover(ax - endX + HALF_LINE, HALF_LINE, fx) * inside(ay, endY, fy));
        white = Math.max(white, cover(ay - endY + HALF_LINE, HALF_LINE, fy) * inside(ax, endX, fx));
        white = Math.max(white, cover(ax, HALF_LINE, fx) * inside(ay, endY, fy));
        white = Math.max(white, box(ax, ay, Law1.PENALTY_AREA_LENGTH, Law1.PENALTY_AREA_HALF_WIDTH, fx, fy));
        white = Math.max(white, box(ax, ay, Law1.GOAL_AREA_LENGTH, Law1.GOAL_AREA_HALF_WIDTH, fx, fy));
        double centre = Math.sqrt(ax * ax + ay * ay);
        if (centre < 11) {
            double f = centre < 1e-6 ? foot : (fx * ax + fy * ay) / centre;
            white = Math.max(white, cover(centre - Law1.CIRCLE_RADIUS + HALF_LINE, HALF_LINE, Math.max(f, 0.01)));
            white = Math.max(white, inside(centre, 0.12, foot));
        }
        double sx = ax - (endX - Law1.PENALTY_SPOT);
        double spot = Math.sqrt(sx * sx + ay * ay);
        if (spot < 11) {
            white = Math.max(white, inside(spot, 0.12, foot));
            double f = spot < 1e-6 ? foot : (fx * Math.abs(sx) + fy * ay) / spot;
            white = Math.max(
                    white,
                    cover(spot - Law1.CIRCLE_RADIUS + HALF_LINE, HALF_LINE, f)
                            * inside(ax, endX - Law1.PENALTY_AREA_LENGTH, fx));
        }
        double corner = Math.hypot(ax - endX, ay - endY);
        if (corner < 1.5 && ax <= endX && ay <= endY) {
            white = Math.max(white, cover(corner - 1 + HALF_LINE, HALF_LINE, foot));
        }
        return white;
    }

    private double box(double ax, double ay, double deep, double half, double fx, double fy) {
        double front = cover(ax - (endX - deep) - HALF_LINE, HALF_LINE, fx) * inside(ay, half, fy);
        double side = cover(ay - half + HALF_LINE, HALF_LINE, fy) * inside(endX - ax, deep, fx) * inside(ax, endX, fx);
        return Math.max(front, side);
    }

    /** The share of a footprint of width {@code f} around {@code distance} that lies within {@code half} of zero. */
    private static double cover(double distance, double half, double f) {
        double low = Math.max(distance - f / 2, -half);
        double high = Math.min(distance + f / 2, half);
        return high <= low ? 0 : (high - low) / f;
    }

    private static double inside(double value, double limit, double f) {
        return Math.max(0, Math.min(1, (limit - value) / f + 0.5));
    }
}
