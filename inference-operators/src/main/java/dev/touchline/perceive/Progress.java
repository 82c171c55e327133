package dev.touchline.perceive;

/**
 * How far a camera's sightings have been sent: epoch and capture time, in microseconds UTC, of the last, and the highest
 * sequence so far.
 */
public record Progress(int epoch, long captureTimeMicros, long sequence) {
    static final Progress NONE = new Progress(Integer.MIN_VALUE, Long.MIN_VALUE, -1);

    /** Whether a unit belongs to what has been sent already. */
    boolean covers(int unitEpoch, long unitCaptureTimeMicros) {
        return unitEpoch == epoch && unitCaptureTimeMicros <= captureTimeMicros;
    }
}
