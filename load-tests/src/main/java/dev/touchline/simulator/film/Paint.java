package dev.touchline.simulator.film;

import java.awt.Color;

/** A colour in sRGB, each part 0 to 1. */
public record Paint(double red, double green, double blue) {
    public static Paint of(int rgb) {
        return new Paint((rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0);
    }

    public static Paint grey(double level) {
        return new Paint(level, level, level);
    }

    public Paint mix(Paint other, double share) {
        return new Paint(
                red + (other.red - red) * share,
                green + (other.green - green) * share,
                blue + (other.blue - blue) * share);
    }

    public Paint times(double factor) {
        return new Paint(red * factor, green * factor, blue * factor);
    }

    public double luma() {
        return 0.299 * red + 0.587 * green + 0.114 * blue;
    }

    /** How different two kits look: hue counts, and so does light against dark. */
    public double distanceTo(Paint other) {
        double luma = luma() - other.luma();
        double warm = red - luma() - (other.red - other.luma());
        double cold = blue - luma() - (other.blue - other.luma());
        return Math.sqrt(1.6 * luma * luma + warm * warm + 0.7 * cold * cold);
    }

    public int rgb() {
        return part(red) << 16 | part(green) << 8 | part(blue);
    }

    public String hex() {
        return String.format("#%06x", rgb());
    }

    Color awt() {
        return new Color(rgb());
    }

    private static int part(double value) {
        return (int) Math.round(255 * Math.max(0, Math.min(1, value)));
    }
}
