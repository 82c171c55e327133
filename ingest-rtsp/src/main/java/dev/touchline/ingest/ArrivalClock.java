package dev.touchline.ingest;

/**
 * Maps a stream's own time to our clock by the fastest packets seen: arrivals less stream time have a lower envelope, the
 * path without queueing. The envelope may rise by a thousandth, which follows a drifting camera.
 */
final class ArrivalClock {
    private static final long RISE_DIVISOR = 1000;

    private boolean anchored;
    private long offsetMicros;
    private long lastArrivalMicros;

    void forget() {
        anchored = false;
    }

    /** Our time at which a packet of this stream time arrives when nothing holds it up. */
    long map(long streamMicros, long arrivalMicros) {
        long candidate = arrivalMicros - streamMicros;
        if (!anchored || candidate < offsetMicros) {
            anchored = true;
            offsetMicros = candidate;
        } else {
            long rise = Math.max(0, arrivalMicros - lastArrivalMicros) / RISE_DIVISOR;
            offsetMicros += Math.min(candidate - offsetMicros, rise);
        }
        lastArrivalMicros = arrivalMicros;
        return streamMicros + offsetMicros;
    }
}
