package dev.touchline.tactics;

import java.util.ArrayList;
import java.util.List;

/**
 * What the possession clock showed in the last seconds: some time is seen only later to have been out of play, or in play.
 *
 * @param marks at least {@link #APART} apart, oldest first
 */
public record ClockPast(List<Mark> marks) {
    private static final long APART = 500_000;
    private static final long KEPT = 20_000_000;

    static ClockPast none() {
        return new ClockPast(new ArrayList<>());
    }

    /** What the clock showed at one moment, in microseconds UTC. */
    public record Mark(long timeMicros, PossessionClock clock) {}

    ClockPast and(long micros, PossessionClock clock) {
        if (!marks.isEmpty() && micros - marks.get(marks.size() - 1).timeMicros < APART) {
            return this;
        }
        List<Mark> next = new ArrayList<>(marks);
        next.removeIf(mark -> mark.timeMicros < micros - KEPT);
        next.add(new Mark(micros, clock));
        return new ClockPast(next);
    }

    /** The past up to a moment. */
    ClockPast until(long micros) {
        return new ClockPast(new ArrayList<>(
                marks.stream().filter(mark -> mark.timeMicros <= micros).toList()));
    }

    /** The clock at a moment, or at the oldest one remembered; {@code now} is what it shows after the newest mark. */
    Mark at(long micros, Mark now) {
        Mark before = marks.isEmpty() ? now : marks.get(0);
        if (micros <= before.timeMicros) {
            return before;
        }
        for (Mark mark : marks) {
            if (mark.timeMicros >= micros) {
                return between(before, mark, micros);
            }
            before = mark;
        }
        return between(before, now, Math.min(micros, now.timeMicros));
    }

    private static Mark between(Mark a, Mark b, long micros) {
        double share =
                b.timeMicros == a.timeMicros ? 1 : (micros - a.timeMicros) / (double) (b.timeMicros - a.timeMicros);
        return new Mark(micros, a.clock.towards(b.clock, share));
    }
}
