package dev.touchline.ingest;

import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: doubling from 250 ms to at most 1 s, jittered so that cameras do not move in step. */
final class BackOff {
    private static final long FIRST_MILLIS = 250;
    private static final long LONGEST_MILLIS = 1_000;

    private final RandomGenerator random;
    private long ceilingMillis = FIRST_MILLIS;

    BackOff(RandomGenerator random) {
        this.random = random;
    }

    /** Between half the present ceiling and the whole of it. */
    long nextMillis() {
        long wait = ceilingMillis / 2 + random.nextLong(ceilingMillis / 2 + 1);
        ceilingMillis = Math.min(ceilingMillis * 2, LONGEST_MILLIS);
        return wait;
    }

    /** Pictures came, so the next failure is a new story. */
    void reset() {
        ceilingMillis = FIRST_MILLIS;
    }
}
