package dev.touchline.ingest;

import dev.touchline.footage.ClockSource;

/**
 * One camera's capture times, in microseconds UTC. Sender reports are believed as long as they agree with the arrivals:
 * nothing arrives before it is taken, nor a second after on a network fit for this. Otherwise the arrival less the known
 * delay stands in, and says so. The epoch rises when the time line is anchored anew: a new connection, a jump of the
 * stream's own time, a change of source, a step of the camera's clock. Within a camera the newest time never falls.
 */
final class CaptureClock {
    private static final long WRAP_MICROS = (1L << 32) * 100 / 9;
    private static final long STEP_MICROS = 250_000;
    private static final long JUMP_MICROS = 1_000_000;
    private static final long SOONEST_MICROS = -100_000;
    private static final long LATEST_MICROS = 1_000_000;

    /** A capture time with what it rests on; the error is the arrival clock's disagreement with the camera's. */
    record Reading(long captureTimeMicros, int epoch, ClockSource source, long errorMicros) {}

    private final long knownDelayMicros;
    private final ArrivalClock arrivals = new ArrivalClock();
    private int epoch;
    private boolean started;
    private ClockSource source = ClockSource.ARRIVAL;
    private long reportOffsetMicros;
    private long lastStreamMicros;
    private long lastArrivalMicros;
    private long newestStreamMicros;
    private long newestCaptureMicros = Long.MIN_VALUE;
    private long errorMicros;

    CaptureClock(int epoch, long knownDelayMicros) {
        this.epoch = epoch;
        this.knownDelayMicros = knownDelayMicros;
    }

    /** The next picture comes over a new connection, whose time has nothing to do with the last one's. */
    void restart() {
        if (started) {
            anchorAnew(ClockSource.ARRIVAL);
            arrivals.forget();
        }
        started = false;
    }

    Reading read(CodedUnit unit) {
        long stream = unit.presentationTicks() * 100 / 9;
        long arrival = unit.arrivalTimeMicros();
        if (started && jumped(stream, arrival)) {
            anchorAnew(ClockSource.ARRIVAL);
            arrivals.forget();
            newestStreamMicros = stream;
        }
        long expected = arrivals.map(stream, arrival) - knownDelayMicros;
        Long reported = unit.reportedTimeMicros();
        if (reported != null) {
            weigh(reported - stream, stream, expected);
        }
        long capture = source == ClockSource.SENDER_REPORT ? stream + reportOffsetMicros : expected;
        if (source == ClockSource.SENDER_REPORT) {
            errorMicros = expected - capture;
        }
        if (!started || stream > newestStreamMicros) {
            capture = Math.max(capture, newestCaptureMicros == Long.MIN_VALUE ? capture : newestCaptureMicros + 1);
            newestStreamMicros = stream;
        }
        newestCaptureMicros = Math.max(newestCaptureMicros, capture);
        started = true;
        lastStreamMicros = stream;
        lastArrivalMicros = arrival;
        return new Reading(capture, epoch, source, errorMicros);
    }

    /** What a heartbeat may claim: as if a picture had come now as late as the last one did. */
    Reading idle(long nowMicros) {
        if (newestCaptureMicros == Long.MIN_VALUE) {
            return new Reading(nowMicros - knownDelayMicros, epoch, ClockSource.ARRIVAL, 0);
        }
        long capture = Math.max(newestCaptureMicros, newestCaptureMicros + nowMicros - lastArrivalMicros);
        return new Reading(capture, epoch, source, errorMicros);
    }

    private boolean jumped(long stream, long arrival) {
        long advance = stream - lastStreamMicros;
        return advance < -JUMP_MICROS || advance > arrival - lastArrivalMicros + JUMP_MICROS;
    }

    /** Takes the offset that the newest report implies, unless it contradicts the arrivals. */
    private void weigh(long impliedOffset, long stream, long expected) {
        long offset = impliedOffset;
        if (source == ClockSource.SENDER_REPORT) { // FFmpeg forgets that RTP time wraps between report and packet
            offset -= Math.round((double) (impliedOffset - reportOffsetMicros) / WRAP_MICROS) * WRAP_MICROS;
        }
        long late = expected + knownDelayMicros - (stream + offset);
        if (late < SOONEST_MICROS || late > LATEST_MICROS) {
            errorMicros = late - knownDelayMicros;
            if (source == ClockSource.SENDER_REPORT) {
                anchorAnew(ClockSource.ARRIVAL);
            }
            return;
        }
        if (source == ClockSource.ARRIVAL) {
            if (started) {
                anchorAnew(ClockSource.SENDER_REPORT);
            }
            source = ClockSource.SENDER_REPORT;
        } else if (Math.abs(offset - reportOffsetMicros) > STEP_MICROS) {
            anchorAnew(ClockSource.SENDER_REPORT);
        }
        reportOffsetMicros = offset;
    }

    private void anchorAnew(ClockSource now) {
        epoch++;
        source = now;
        if (now == ClockSource.SENDER_REPORT) {
            errorMicros = 0;
        }
    }
}
