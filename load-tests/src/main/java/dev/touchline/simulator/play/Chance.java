package dev.touchline.simulator.play;

import java.util.SplittableRandom;

/** The match's only source of luck: everything drawn comes from its seed, in the order in which it is asked. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Bell shaped with the given standard deviation, never beyond 3.5 of them (a sum of twelve uniform draws). */
    double spread(double deviation) {
        double sum = -6;
        for (int draw = 0; draw < 12; draw++) {
            sum += random.nextDouble();
        }
        return Plane.clamp(sum, -3.5, 3.5) * deviation;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
