package dev.touchline.tactics;

import dev.touchline.pitch.PitchPoint;

/** How long the ball has lain where it lies: mean place in metres, microseconds UTC. */
public record Stillness(long sinceMicros, int moments, double x, double y) {
    private static final int LONGEST_MEAN = 25;

    static Stillness from(Moment moment) {
        return new Stillness(moment.timeMicros(), 1, moment.x(), moment.y());
    }

    boolean holds(Moment moment, double reach) {
        return Math.hypot(moment.x() - x, moment.y() - y) <= reach;
    }

    Stillness and(Moment moment) {
        int count = Math.min(LONGEST_MEAN, moments + 1);
        return new Stillness(sinceMicros, count, x + (moment.x() - x) / count, y + (moment.y() - y) / count);
    }

    PitchPoint spot() {
        return new PitchPoint(x, y);
    }
}
