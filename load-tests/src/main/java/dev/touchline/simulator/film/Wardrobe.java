package dev.touchline.simulator.film;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws five kits that a referee would let on the pitch together (Law 4): home, away, both keepers, officials. */
record Wardrobe(Kit home, Kit away, Kit homeKeeper, Kit awayKeeper, Kit officials) {
    private static final int[] SHIRTS = {
        0xf2f2f0, 0xf4f4f4, 0xd01f2c, 0xb3122a, 0x1a4fc4, 0x0f2a6b, 0x6fb4e6, 0xf2d21b, 0x18181b, 0x15803d, 0xf07a1a,
        0x7a1633, 0x5b2a86, 0x12a5a0, 0x101c3c, 0xe6e6ea, 0x2456d6, 0x8c1020
    };
    private static final int[] KEEPERS = {
        0xf4e23a, 0x7be03a, 0xf08a24, 0xe64aa0, 0x39c0e8, 0x2f9e44, 0x8f949c, 0xb03ae0, 0x1c1c20, 0xd8262f, 0x2f55d4
    };
    private static final int[] OFFICIALS = {
        0x17171a, 0x1b1b1e, 0xf1dc2a, 0x25c2c9, 0xe33f7a, 0xe2571e, 0x202430, 0xb8e04a, 0x7d3cb5, 0x8a8f98
    };

    static Wardrobe from(SplittableRandom random) {
        List<Paint> taken = new ArrayList<>();
        Kit home = outfield(random, pick(random, SHIRTS, taken, 0.45));
        Kit away = outfield(random, pick(random, SHIRTS, taken, 0.45));
        Kit homeKeeper = keeper(random, pick(random, KEEPERS, taken, 0.36));
        Kit awayKeeper = keeper(random, pick(random, KEEPERS, taken, 0.36));
        Paint dark = pick(random, OFFICIALS, taken, 0.34);
        Kit officials =
                new Kit(Kit.Pattern.PLAIN, dark, Paint.grey(0.1), Paint.grey(0.09), Paint.grey(0.09), Paint.grey(0.85));
        return new Wardrobe(home, away, homeKeeper, awayKeeper, officials);
    }

    private static Paint pick(SplittableRandom random, int[] palette, List<Paint> taken, double apart) {
        double wanted = apart;
        for (int tries = 1; ; tries++) {
            Paint shade = Paint.of(palette[random.nextInt(palette.length)]);
            Paint chosen = shade.times(random.nextDouble(0.88, 1.04));
            double least = wanted;
            if (taken.stream().allMatch(other -> other.distanceTo(chosen) >= least)) {
                taken.add(chosen);
                return chosen;
            }
            wanted -= tries % 60 == 0 ? 0.02 : 0;
        }
    }

    private static Kit outfield(SplittableRandom random, Paint shirt) {
        boolean light = shirt.luma() > 0.6;
        Paint plain = light ? Paint.grey(random.nextDouble(0.07, 0.2)) : Paint.grey(random.nextDouble(0.88, 0.96));
        Paint tinted = Paint.of(SHIRTS[random.nextInt(SHIRTS.length)]);
        Paint second = random.nextDouble() < 0.6 || tinted.distanceTo(shirt) < 0.35 ? plain : tinted;
        Kit.Pattern[] patterns = Kit.Pattern.values();
        Kit.Pattern pattern = random.nextDouble() < 0.5 ? Kit.Pattern.PLAIN : patterns[random.nextInt(patterns.length)];
        double cut = random.nextDouble();
        Paint shorts = cut < 0.45 ? shirt : cut < 0.8 ? plain : second;
        Paint socks = random.nextDouble() < 0.6 ? shirt : random.nextBoolean() ? shorts : second;
        Paint digits = pattern == Kit.Pattern.PLAIN ? plain : light ? Paint.grey(0.06) : Paint.grey(0.97);
        return new Kit(pattern, shirt, second, shorts, socks, digits);
    }

    private static Kit keeper(SplittableRandom random, Paint shirt) {
        Paint digits = shirt.luma() > 0.5 ? Paint.grey(0.08) : Paint.grey(0.95);
        Paint shorts = random.nextDouble() < 0.65 ? shirt : Paint.grey(0.12);
        return new Kit(Kit.Pattern.PLAIN, shirt, shirt, shorts, random.nextDouble() < 0.8 ? shirt : shorts, digits);
    }
}
