package dev.touchline.simulator.film;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** What stands upright behind the touchlines: boards with lettering, stands with a crowd, fences, hedges, trees, houses. */
final class WallPaint {
    private static final int DOTS = 24;
    private static final int LONG = 3600;
    private static final String[] WORDS = {
        "NORDLICHT",
        "VELOCE",
        "ACME",
        "Banca Sole",
        "KAIROS",
        "PolarTel",
        "ORBITA",
        "Fjord & Co",
        "MAREA",
        "TILIA",
        "GRANIT",
        "Luna Air",
        "RUBICON",
        "solaris",
        "HEXA",
        "Alpenmilch",
        "ZEPHYR",
        "1907",
        "www.ostrea.example",
        "TAMARIND",
        "CLUB",
        "Pivo"
    };
    private final Look look;
    private final Surroundings around;
    private final int seed;
    private final int[] lettering = new int[LONG * DOTS];

    WallPaint(Look look) {
        this.look = look;
        around = look.surroundings();
        seed = (int) look.seed() * 31 + 7;
        letter(new SplittableRandom(look.seed() + 99));
    }

    private void letter(SplittableRandom random) {
        BufferedImage image = new BufferedImage(LONG, DOTS, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        boolean mixed = random.nextBoolean();
        Color one = new Paint(random.nextDouble(), random.nextDouble(), random.nextDouble()).awt();
        int x = 0;
        while (x < LONG) {
            int wide = random.nextInt(90, 220);
            Color back = mixed ? new Paint(random.nextDouble(), random.nextDouble(), random.nextDouble()).awt() : one;
            boolean bright = 0.3 * back.getRed() + 0.59 * back.getGreen() + 0.11 * back.getBlue() > 128;
            pen.setColor(back);
            pen.fillRect(x, 0, wide, DOTS);
            pen.setColor(bright ? new Color(20, 20, 30) : Color.WHITE);
            pen.setFont(new Font(
                    Font.SANS_SERIF,
                    random.nextBoolean() ? Font.BOLD : Font.ITALIC | Font.BOLD,
                    random.nextInt(15, 22)));
            pen.drawString(WORDS[random.nextInt(WORDS.length)], x + 6, DOTS - 5);
            x += wide;
        }
        pen.dispose();
        image.getRGB(0, 0, LONG, DOTS, lettering, 0, LONG);
    }

    /** How high the wall of a ring (0 boards, 1 stand or fence, 2 skyline) reaches at a distance along it. */
    double heightAt(int ring, double along) {
        return switch (ring) {
            case 0 -> around.boardsHeight();
            case 1 ->
                around.backing() == Surroundings.Backing.HEDGE
                        ? around.backingHeight() * (0.8 + 0.4 * Texture.smooth(along / 1.5, 3, seed))
                        : around.backingHeight();
            default -> skyline(along);
        };
    }

    private double skyline(double along) {
        double crowns = Texture.smooth(along / 7, 1, seed) * 0.6
                + Texture.smooth(along / 2.3, 2, seed) * 0.25
                + Texture.smooth(along / 0.7, 4, seed) * 0.08;
        boolean house = Texture.cell((int) Math.floor(along / 18), 5, seed) < 0.2;
        return around.skyline() * (house ? 0.9 : 0.45 + crowns);
    }

    /** How solid a ring is at a spot: a fence is mostly air. */
    double solid(int ring, double along, double z, double foot) {
        if (ring != 1 || around.backing() != Surroundings.Backing.FENCE) {
            return 1;
        }
        double post = Math.abs(along - 3 * Math.round(along / 3)) < 0.06 ? 0.9 : 0;
        double rail = Math.abs(z - around.backingHeight()) < 0.06 ? 0.8 : 0;
        return Math.max(0.25 + 0.1 * Math.min(1, foot), Math.max(post, rail));
    }

    void at(int ring, double along, double z, double foot, float[] out) {
        switch (ring) {
            case 0 -> board(along, z, out);
            case 1 -> backing(along, z, foot, out);
            default -> distant(along, z, foot, out);
        }
    }

    private void board(double along, double z, float[] out) {
        int column = Math.floorMod((int) Math.floor(along * DOTS), LONG);
        int row = Math.max(0, Math.min(DOTS - 1, DOTS - 1 - (int) (z / Math.max(0.1, around.boardsHeight()) * DOTS)));
        int rgb = lettering[row * LONG + column];
        float glow = look.light().kind() == Light.Kind.FLOODLIGHT ? 0.9f : 0.85f;
        out[0] = (rgb >> 16 & 255) / 255f * glow;
        out[1] = (rgb >> 8 & 255) / 255f * glow;
        out[2] = (rgb & 255) / 255f * glow;
    }

    private void backing(double along, double z, double foot, float[] out) {
        switch (around.backing()) {
            case STAND -> crowd(along, z, out);
            case FENCE -> set(out, 0.16, 0.26, 0.2, 1);
            case HEDGE -> leaves(along, z, foot, around.trees().times(0.9), out);
        }
    }

    private void crowd(double along, double z, float[] out) {
        double row = z / 0.72;
        double seat = along / 0.52 + 0.5 * ((int) row % 2);
        int i = (int) Math.floor(seat);
        int j = (int) Math.floor(row);
        double u = seat - i - 0.5;
        double v = row - j;
        double lit =
                look.light().kind() == Light.Kind.FLOODLIGHT ? 0.35 : 0.6 + 0.2 * Texture.smooth(along / 20, 9, seed);
        if (i % 26 == 0) {
            set(out, 0.5, 0.5, 0.5, lit);
        } else if (Texture.cell(i, j, seed + 1) > around.filled()) {
            Paint seats = around.seats();
            set(out, seats.red(), seats.green(), seats.blue(), lit * (v < 0.55 ? 1 : 0.5));
        } else if (u * u * 5 + (v - 0.75) * (v - 0.75) * 10 < 0.3) {
            double skin = 0.35 + 0.5 * Texture.cell(i, j, seed + 2);
            boolean hat = v > 0.82;
            set(out, hat ? skin * 0.3 : skin, hat ? skin * 0.25 : skin * 0.75, hat ? skin * 0.2 : skin * 0.6, lit);
        } else if (v < 0.62 && Math.abs(u) < 0.42) {
            boolean ours = Texture.cell(i, j, seed + 6) < 0.4;
            Paint shirt = look.home().shirt();
            set(
                    out,
                    ours ? shirt.red() : Texture.cell(i, j, seed + 3),
                    ours ? shirt.green() : Texture.cell(i, j, seed + 4),
                    ours ? shirt.blue() : Texture.cell(i, j, seed + 5),
                    lit * 0.85);
        } else {
            set(out, 0.16, 0.16, 0.18, lit);
        }
    }

    private void distant(double along, double z, double foot, float[] out) {
        int house = (int) Math.floor(along / 18);
        double night = look.light().kind() == Light.Kind.FLOODLIGHT ? 0.14 : 1;
        if (Texture.cell(house, 5, seed) < 0.2) {
            double wall = 0.4 + 0.45 * Texture.cell(house, 6, seed);
            boolean pane = Math.abs(fraction(along / 3) - 0.5) < 0.25 && Math.abs(fraction(z / 3) - 0.5) < 0.22;
            set(out, wall, wall * 0.95, wall * 0.88, pane ? 0.45 * night : night);
        } else if (z < 2.2 && Math.abs(fraction(along / 5 + Texture.cell((int) (along / 5), 1, seed)) - 0.5) < 0.05) {
            set(out, 0.25, 0.2, 0.15, night);
        } else {
            leaves(along, z, foot, around.trees().times(night), out);
        }
    }

    private void leaves(double along, double z, double foot, Paint paint, float[] out) {
        double tree = Texture.smooth(along / 6, z / 5, seed + 11);
        double shade = 0.55
                + 0.5 * tree
                + 0.9 * Texture.grain(along, z, 1.4, foot, seed + 12)
                + 0.7 * Texture.grain(along, z, 0.4, foot, seed + 13);
        set(out, paint.red() * (0.8 + 0.5 * tree), paint.green(), paint.blue(), Math.max(0.1, shade));
    }

    private static double fraction(double value) {
        return value - Math.floor(value);
    }

    private static void set(float[] out, double red, double green, double blue, double factor) {
        out[0] = (float) (red * factor);
        out[1] = (float) (green * factor);
        out[2] = (float) (blue * factor);
    }
}
