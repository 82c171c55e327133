package dev.touchline.tactics;

/** Who touched the ball last, and until when it was within their reach, microseconds UTC. */
public record Ownership(Touch touch, long untilMicros) {
    static Ownership of(Touch touch) {
        return new Ownership(touch, touch.timeMicros());
    }

    Ownership until(Moment moment) {
        return new Ownership(touch, moment.timeMicros());
    }

    /** Nobody saw the ball for a while: that counts for nothing. */
    Ownership waiting(long micros) {
        return new Ownership(touch, untilMicros + micros);
    }
}
