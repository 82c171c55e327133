package dev.touchline.simulator.film;

import java.util.SplittableRandom;

/** What stands around the pitch; distances in metres from the lines, heights in metres. */
record Surroundings(
        double apron,
        Paint apronPaint,
        boolean track,
        double boardsAway,
        double boardsHeight,
        Backing backing,
        double backingAway,
        double backingHeight,
        double filled,
        Paint seats,
        double skyline,
        Paint trees,
        int spares,
        int spareBalls) {
    enum Backing {
        STAND,
        FENCE,
        HEDGE
    }

    static Surroundings from(SplittableRandom random) {
        double draw = random.nextDouble();
        Backing backing = draw < 0.5 ? Backing.STAND : draw < 0.8 ? Backing.FENCE : Backing.HEDGE;
        boolean track = random.nextDouble() < 0.25;
        double boards = random.nextDouble(3.2, 6);
        Paint[] aprons = {
            new Paint(0.5, 0.5, 0.5),
            new Paint(0.62, 0.3, 0.24),
            new Paint(0.3, 0.42, 0.28),
            new Paint(0.55, 0.52, 0.46)
        };
        Paint autumn = new Paint(0.45, 0.25, 0.12);
        return new Surroundings(
                random.nextDouble(2, boards),
                aprons[random.nextInt(aprons.length)].times(random.nextDouble(0.8, 1.2)),
                track,
                boards,
                random.nextDouble() < 0.8 ? random.nextDouble(0.8, 1.1) : 0.02,
                backing,
                boards + (track ? 12 : random.nextDouble(2, 7)),
                backing == Backing.STAND ? random.nextDouble(6, 18) : random.nextDouble(1.2, 6),
                random.nextDouble(0.05, 0.98),
                new Paint(random.nextDouble(0.1, 0.8), random.nextDouble(0.1, 0.6), random.nextDouble(0.1, 0.8)),
                random.nextDouble(8, 18),
                new Paint(0.2, 0.33, 0.15).mix(autumn, random.nextDouble() < 0.3 ? random.nextDouble(0.3, 1) : 0.05),
                random.nextInt(2, 16),
                random.nextInt(0, 9));
    }
}
