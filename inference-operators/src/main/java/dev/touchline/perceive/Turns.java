package dev.touchline.perceive;

/** Which of one camera's pictures are due by the pace of the engine: even steps of capture time, in microseconds. */
final class Turns {
    private final Pace pace;
    private boolean begun;
    private long nextMicros;
    private long lookedMicros;

    Turns(Pace pace) {
        this.pace = pace;
    }

    /** Whether this picture, newer than those before, is to be looked at; if so the next is due a step later. */
    boolean isDue(long captureMicros) {
        long step = pace.stepMicros();
        if (!begun || captureMicros < nextMicros - 2 * Pace.LONGEST_STEP_MICROS) {
            begin(captureMicros);
        }
        if (captureMicros < nextMicros) {
            return false;
        }
        nextMicros = (captureMicros - nextMicros < step ? nextMicros : captureMicros) + step;
        return true;
    }

    /** The first picture, or the first of another time line. */
    private void begin(long captureMicros) {
        begun = true;
        nextMicros = captureMicros;
        lookedMicros = captureMicros;
    }

    void lookedAt(long captureMicros) {
        lookedMicros = captureMicros;
    }

    /** Whether the camera has gone unseen for so long that even a stale picture is worth a look. */
    boolean isUnseen(long captureMicros) {
        return captureMicros - lookedMicros >= Pace.LONGEST_STEP_MICROS;
    }
}
