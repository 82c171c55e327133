package dev.touchline.ingest;

import dev.touchline.footage.AccessUnit;
import dev.touchline.footage.Codec;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes one camera's records, over all its connections: counts them, dates them, puts parameter sets before key frames,
 * splits at 512 KB, and holds back what nobody could decode, all before a first key frame with its parameter sets.
 */
final class CameraFeed {
    private static final int PART_BYTES = 512 << 10;

    private final String match;
    private final String camera;
    private final AccessUnitSink sink;
    private final CaptureClock clock;
    private final FreezeWatch freezes = new FreezeWatch();
    private @Nullable Codec codec;
    private @Nullable ParameterSets parameterSets;
    private boolean decodable;
    private long sequence;

    CameraFeed(String match, String camera, AccessUnitSink sink, CaptureClock clock) {
        this.match = match;
        this.camera = camera;
        this.sink = sink;
        this.clock = clock;
    }

    /** What became of a unit. */
    enum Outcome {
        SENT,
        FROZEN,
        WAITING_FOR_KEY_FRAME,
        WAITING_FOR_PARAMETER_SETS
    }

    void opened(Codec now, byte[] description) {
        ParameterSets sets = new ParameterSets(now);
        sets.learn(description, NalUnits.of(now, description));
        codec = now;
        parameterSets = sets;
        decodable = false;
        clock.restart();
    }

    Outcome picture(CodedUnit unit) {
        Codec coding = codec;
        ParameterSets sets = parameterSets;
        if (coding == null || sets == null) {
            throw new IllegalStateException("camera " + camera + ": a picture before the connection was opened");
        }
        CaptureClock.Reading time = clock.read(unit);
        List<NalUnits.Span> nals = NalUnits.of(coding, unit.annexB());
        sets.learn(unit.annexB(), nals);
        boolean key = nals.stream().anyMatch(nal -> NalUnits.isKey(coding, nal.type()));
        if (!decodable && !key) {
            return Outcome.WAITING_FOR_KEY_FRAME;
        }
        if (key && !sets.areComplete()) {
            return Outcome.WAITING_FOR_PARAMETER_SETS;
        }
        decodable = true;
        byte[] payload = key ? sets.putBefore(unit.annexB(), nals) : unit.annexB();
        send(coding, payload, key, time, unit.arrivalTimeMicros(), unit.rtpTimestamp());
        return freezes.isFrozen(unit.annexB(), unit.arrivalTimeMicros()) ? Outcome.FROZEN : Outcome.SENT;
    }

    void heartbeat(long nowMicros) {
        Codec coding = codec;
        if (coding != null) {
            send(coding, new byte[0], false, clock.idle(nowMicros), nowMicros, null);
        }
    }

    private void send(
            Codec coding, byte[] payload, boolean key, CaptureClock.Reading time, long arrival, @Nullable Long rtp) {
        int parts = Math.max(1, (payload.length + PART_BYTES - 1) / PART_BYTES);
        for (int part = 0; part < parts; part++) {
            byte[] piece = parts == 1
                    ? payload
                    : Arrays.copyOfRange(payload, part * PART_BYTES, Math.min(payload.length, (part + 1) * PART_BYTES));
            sink.send(new AccessUnit(
                    match,
                    camera,
                    sequence,
                    time.epoch(),
                    coding,
                    time.captureTimeMicros(),
                    arrival,
                    time.source(),
                    time.errorMicros(),
                    rtp,
                    key,
                    part,
                    parts,
                    piece));
        }
        sequence++;
    }

    CaptureClock.Reading timeNow(long nowMicros) {
        return clock.idle(nowMicros);
    }
}
