package dev.touchline.simulator.film;

import java.util.SplittableRandom;

/**
 * Where the light comes from: sun, overcast sky or floodlights. {@code azimuth} and {@code elevation} in radians point at
 * the lamp; levels multiply an sRGB colour.
 */
record Light(
        Kind kind,
        double azimuth,
        double elevation,
        double ambient,
        double direct,
        double sky,
        double shadow,
        double haze,
        Paint hazePaint,
        Paint skyTop,
        Paint skyLow) {
    enum Kind {
        SUN,
        OVERCAST,
        FLOODLIGHT
    }

    static Light from(SplittableRandom random) {
        double draw = random.nextDouble();
        double azimuth = random.nextDouble(0, 2 * Math.PI);
        double haze = random.nextDouble() < 0.25 ? random.nextDouble(0.05, 0.3) : random.nextDouble(0, 0.05);
        if (draw < 0.42) {
            Paint top = new Paint(0.25, 0.5, 0.85).mix(Paint.grey(0.9), random.nextDouble(0, 0.5));
            return new Light(
                    Kind.SUN,
                    azimuth,
                    random.nextDouble(0.3, 1.2),
                    random.nextDouble(0.5, 0.68),
                    random.nextDouble(0.4, 0.62),
                    0.08,
                    random.nextDouble(0.35, 0.6),
                    haze,
                    new Paint(0.8, 0.85, 0.92),
                    top,
                    top.mix(Paint.grey(0.97), 0.6));
        }
        if (draw < 0.72) {
            Paint top =
                    Paint.grey(random.nextDouble(0.6, 0.9)).mix(new Paint(0.6, 0.68, 0.85), random.nextDouble(0, 0.6));
            return new Light(
                    Kind.OVERCAST,
                    azimuth,
                    1.3,
                    random.nextDouble(0.72, 0.88),
                    random.nextDouble(0.1, 0.2),
                    0.14,
                    random.nextDouble(0.15, 0.32),
                    haze,
                    new Paint(0.82, 0.84, 0.87),
                    top,
                    top.mix(Paint.grey(0.95), 0.5));
        }
        return new Light(
                Kind.FLOODLIGHT,
                azimuth,
                random.nextDouble(0.5, 0.8),
                random.nextDouble(0.6, 0.78),
                random.nextDouble(0.25, 0.4),
                0.1,
                random.nextDouble(0.16, 0.3),
                haze * 0.6,
                new Paint(0.45, 0.48, 0.55),
                new Paint(0.03, 0.04, 0.08),
                new Paint(0.06, 0.07, 0.12));
    }

    /** Unit vectors towards the lamps that cast shadows, in the pitch's frame. */
    double[][] lamps() {
        if (kind == Kind.OVERCAST) {
            return new double[0][];
        }
        int count = kind == Kind.SUN ? 1 : 4;
        double[][] lamps = new double[count][];
        for (int i = 0; i < count; i++) {
            double around = count == 1 ? azimuth : Math.PI / 4 + i * Math.PI / 2 + 0.2 * Math.sin(azimuth + i);
            lamps[i] = new double[] {
                Math.cos(around) * Math.cos(elevation), Math.sin(around) * Math.cos(elevation), Math.sin(elevation)
            };
        }
        return lamps;
    }

    /** The direction figures are shaded from: the sun, or straight above for the others. */
    double[] key() {
        return kind == Kind.SUN ? lamps()[0] : new double[] {0, -0.35, 0.937};
    }
}
