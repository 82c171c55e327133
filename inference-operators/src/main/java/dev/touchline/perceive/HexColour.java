package dev.touchline.perceive;

/** CIE L*a*b* (D65) as {@code #rrggbb} in sRGB (IEC 61966-2-1). */
final class HexColour {
    private static final double KNEE = 6.0 / 29;

    private HexColour() {}

    static String ofLab(double lightness, double a, double b) {
        double middle = (lightness + 16) / 116;
        double x = 0.95047 * unbend(middle + a / 500);
        double y = unbend(middle);
        double z = 1.08883 * unbend(middle - b / 200);
        int red = level(3.2404542 * x - 1.5371385 * y - 0.4985314 * z);
        int green = level(-0.9692660 * x + 1.8760108 * y + 0.0415560 * z);
        int blue = level(0.0556434 * x - 0.2040259 * y + 1.0572252 * z);
        return "#%02x%02x%02x".formatted(red, green, blue);
    }

    private static double unbend(double t) {
        return t > KNEE ? t * t * t : 3 * KNEE * KNEE * (t - 4.0 / 29);
    }

    private static int level(double linear) {
        double bounded = Math.max(0, Math.min(1, linear));
        double encoded = bounded <= 0.0031308 ? 12.92 * bounded : 1.055 * Math.pow(bounded, 1 / 2.4) - 0.055;
        return (int) Math.round(encoded * 255);
    }
}
