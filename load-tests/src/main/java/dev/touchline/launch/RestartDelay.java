package dev.touchline.launch;

import java.util.random.RandomGenerator;

/**
 * How long to wait before a process that ended is started again, in milliseconds: doubling from half a second to at most five,
 * jittered, and from the beginning once the process had stood for half a minute.
 */
final class RestartDelay {
    static final long FIRST_MILLIS = 500;
    static final long LONGEST_MILLIS = 5_000;
    static final long STEADY_MILLIS = 30_000;

    private final RandomGenerator random;
    private long ceilingMillis = FIRST_MILLIS;

    RestartDelay(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Between half the present ceiling and the whole of it.
     *
     * @param ranMillis how long the process had run when it ended
     */
    long nextMillis(long ranMillis) {
        if (ranMillis >= STEADY_MILLIS) {
            ceilingMillis = FIRST_MILLIS;
        }
        long wait = ceilingMillis / 2 + random.nextLong(ceilingMillis / 2 + 1);
        ceilingMillis = Math.min(ceilingMillis * 2, LONGEST_MILLIS);
        return wait;
    }
}
