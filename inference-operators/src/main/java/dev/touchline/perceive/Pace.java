package dev.touchline.perceive;

/**
 * How often each camera of an engine is looked at when there is no time for every picture: at even steps, which is worth more
 * than as often as can be. The rate falls by a share when pictures come too late or not at all, and rises steadily while all
 * goes well, as flows share a network (Chiu, Jain 1989). Times are of capture, in microseconds.
 */
final class Pace {
    /** The longest step: people are still known again, and a cut is known for one, after a picture missed on top. */
    static final long LONGEST_STEP_MICROS = 200_000;

    private static final double SLOWEST = 1e6 / LONGEST_STEP_MICROS;
    /** A second: above any camera's own rate, near enough to be given up quickly. */
    private static final double FASTEST = 60;

    private static final double SLOWED = 0.85;
    /** Gained in each second by each camera, in pictures a second. */
    private static final double GAIN = 1;

    private double rate = FASTEST;
    private boolean missed;
    private long missedMicros;

    /** Pictures a second that each camera may have looked at. */
    double rate() {
        return rate;
    }

    long stepMicros() {
        return Math.round(1e6 / rate);
    }

    /** A picture was looked at in time. */
    void kept() {
        rate = Math.min(FASTEST, rate + GAIN / rate);
    }

    /** A picture that was to be looked at was too late, or overtaken by the next; of those of one moment the first counts. */
    void missed(long captureMicros) {
        if (missed && Math.abs(captureMicros - missedMicros) < LONGEST_STEP_MICROS) {
            return;
        }
        missed = true;
        missedMicros = captureMicros;
        rate = Math.max(SLOWEST, rate * SLOWED);
    }
}
