package dev.touchline.kit;

/** A colour in CIE L*a*b* under D65 (CIE 15): lightness 0 to 100, a from green to red, b from blue to yellow. */
public record LabColour(double lightness, double a, double b) {
    private static final double[] LINEAR = new double[256];

    static {
        for (int i = 0; i < LINEAR.length; i++) {
            double value = i / 255.0;
            LINEAR[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
    }

    /** From sRGB packed as 0xRRGGBB. */
    public static LabColour of(int rgb) {
        double red = LINEAR[rgb >> 16 & 0xFF];
        double green = LINEAR[rgb >> 8 & 0xFF];
        double blue = LINEAR[rgb & 0xFF];
        double x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
        double y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
        double z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
        return new LabColour(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    /** From {@code #rrggbb}. */
    public static LabColour of(String hex) {
        return of(Integer.parseInt(hex.substring(1), 16));
    }

    private static double root(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
    }
}
