package dev.touchline.perceive;

import dev.touchline.footage.AccessUnit;

/**
 * Tells when so much of a camera's video waits to be decoded that the rest of a group of pictures is better left out: the next
 * key frame has arrived already, and what comes after it is fresher. Times are microseconds UTC.
 */
final class Backlog {
    private static final long LATE_MICROS = 500_000;
    /** Of the time left out, what at least is gained when it waited, and not when it came as it was read. */
    private static final double LEAST_GAIN = 0.1;

    private boolean keyKnown;
    private long keyCaptureMicros;
    private long keyArrivalMicros;
    private long intervalMicros;
    private boolean leavingOut;
    private long startArrivalMicros;
    private long startAgeMicros;
    /** Age that comes from clocks that disagree, and not from waiting. */
    private long clockMicros;

    /** Whether the next unit, that it is now the turn of, is left out; after one that is, all are until a key frame. */
    boolean leavesOut(AccessUnit unit, long nowMicros) {
        long age = nowMicros - unit.arrivalTimeMicros();
        clockMicros = Math.min(clockMicros, age);
        if (unit.key()) {
            begin(unit, age);
        }
        boolean late = age - clockMicros > LATE_MICROS;
        boolean fresherThere = intervalMicros > 0 && nowMicros - clockMicros >= keyArrivalMicros + intervalMicros;
        if (late && fresherThere && !leavingOut) {
            leavingOut = true;
            startArrivalMicros = unit.arrivalTimeMicros();
            startAgeMicros = age;
        }
        return leavingOut;
    }

    /** A new group; if leaving pictures out made the next no fresher, it is the clocks that differ. */
    private void begin(AccessUnit key, long age) {
        if (leavingOut && startAgeMicros - age < LEAST_GAIN * (key.arrivalTimeMicros() - startArrivalMicros)) {
            clockMicros = age;
        }
        leavingOut = false;
        intervalMicros = keyKnown ? key.captureTimeMicros() - keyCaptureMicros : 0;
        keyKnown = true;
        keyCaptureMicros = key.captureTimeMicros();
        keyArrivalMicros = key.arrivalTimeMicros();
    }
}
