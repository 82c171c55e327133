package dev.touchline.tactics;

import dev.touchline.pitch.PitchPoint;

/** Who touched the ball last, and until when and where it was within their reach. Metres, microseconds UTC. */
public record Ownership(Touch touch, long untilMicros, PitchPoint spot) {
    static Ownership of(Touch touch) {
        return new Ownership(touch, touch.timeMicros(), touch.spot());
    }

    Ownership until(Moment moment) {
        return new Ownership(touch, moment.timeMicros(), moment.spot());
    }

    /** Nobody saw the ball for a while: that counts for nothing. */
    Ownership waiting(long micros) {
        return new Ownership(touch, untilMicros + micros, spot);
    }
}
