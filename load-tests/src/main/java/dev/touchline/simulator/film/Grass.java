package dev.touchline.simulator.film;

import java.util.SplittableRandom;

/** The grass: its two mown hues, how the mower went, how worn it is, and the paint of the lines; widths in metres. */
record Grass(
        Paint light,
        Paint dark,
        Mow mow,
        double width,
        double offset,
        double grain,
        double wear,
        Paint worn,
        double chalk) {
    enum Mow {
        ACROSS,
        ALONG,
        CHECKS,
        DIAGONAL,
        RINGS,
        NONE
    }

    private static final int[] HUES = {
        0x4e7f32, 0x5c8a3a, 0x3f7a3c, 0x4a7d52, 0x6a8a3e, 0x3c6b34, 0x57a336, 0x3f8f3a, 0x5a7a4a, 0x456e48, 0x566a4a,
        0x4c6650, 0x6b7048
    };

    static Grass from(SplittableRandom random) {
        Paint base = Paint.of(HUES[random.nextInt(HUES.length)]).times(random.nextDouble(0.8, 1.15));
        double contrast = random.nextDouble(0.02, 0.16);
        double draw = random.nextDouble();
        Mow mow = draw < 0.5
                ? Mow.ACROSS
                : draw < 0.6
                        ? Mow.ALONG
                        : draw < 0.75 ? Mow.CHECKS : draw < 0.82 ? Mow.DIAGONAL : draw < 0.88 ? Mow.RINGS : Mow.NONE;
        Paint tint = random.nextBoolean() ? new Paint(0.62, 0.6, 0.3) : new Paint(0.2, 0.45, 0.35);
        return new Grass(
                base.times(1 + contrast).mix(tint, random.nextDouble(0, 0.15)),
                base.times(1 - contrast),
                mow,
                random.nextDouble(3.5, 8),
                random.nextDouble(0, 8),
                random.nextDouble(0.06, 0.22),
                random.nextDouble() < 0.5 ? random.nextDouble(0.1, 0.8) : 0,
                new Paint(0.5, 0.44, 0.27).times(random.nextDouble(0.8, 1.1)),
                random.nextDouble(0.72, 0.95));
    }
}
