package dev.touchline.simulator.film;

import java.util.SplittableRandom;

/** What one person looks like: height in metres, build, skin, hair, boots, and the kit they wear. */
record Person(
        double height,
        double build,
        Paint skin,
        Paint hair,
        double hairSize,
        Paint boots,
        boolean longSleeves,
        Kit kit,
        int number) {
    private static final int[] SKIN = {0xf1c9a5, 0xe0ac82, 0xc68642, 0xa5673f, 0x8d5524, 0x6b3f22, 0x4a2c1a, 0xd9a27a};
    private static final int[] HAIR = {0x17120f, 0x1d1613, 0x2c1c12, 0x4a2f1b, 0x7a5230, 0xb98d4f, 0x0f0d0c, 0x8a8580};
    private static final int[] BOOTS = {0x141414, 0xf4f4f4, 0xe6ff2a, 0xff5a2a, 0x2ad4ff, 0xff2f8a, 0x202020, 0x3050e0};

    static Person from(long seed, Kit kit, int number) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Person(
                random.nextDouble(1.68, 1.94),
                random.nextDouble(0.96, 1.2),
                Paint.of(SKIN[random.nextInt(SKIN.length)]).times(random.nextDouble(0.9, 1.05)),
                Paint.of(HAIR[random.nextInt(HAIR.length)]),
                random.nextDouble() < 0.1 ? 0 : random.nextDouble(0.95, 1.2),
                Paint.of(BOOTS[random.nextInt(BOOTS.length)]),
                random.nextDouble() < 0.22,
                kit,
                number);
    }
}
