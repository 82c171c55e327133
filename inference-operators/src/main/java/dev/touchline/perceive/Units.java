package dev.touchline.perceive;

import dev.touchline.footage.AccessUnit;

/** Access units with another payload. */
final class Units {
    private static final byte[] NOTHING = {};

    private Units() {}

    static AccessUnit withPayload(AccessUnit unit, byte[] payload) {
        return new AccessUnit(
                unit.match(),
                unit.camera(),
                unit.sequence(),
                unit.epoch(),
                unit.codec(),
                unit.captureTimeMicros(),
                unit.arrivalTimeMicros(),
                unit.clockSource(),
                unit.clockErrorMicros(),
                unit.rtpTimestamp(),
                unit.key(),
                0,
                1,
                payload);
    }

    /** The unit without its payload, for as long as its picture is on the way. */
    static AccessUnit head(AccessUnit unit) {
        return withPayload(unit, NOTHING);
    }
}
