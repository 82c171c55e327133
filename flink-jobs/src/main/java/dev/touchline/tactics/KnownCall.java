package dev.touchline.tactics;

import dev.touchline.event.EventStatus;
import dev.touchline.event.MatchEvent;
import org.jspecify.annotations.Nullable;

/**
 * A call that people know of.
 *
 * @param newest as it was last published
 * @param settledId what the settled reading calls it, null while only the quick one has spoken of it
 * @param revisedMicros time of the frame at which it was last revised
 */
public record KnownCall(MatchEvent newest, @Nullable String settledId, long revisedMicros) {
    /** Two calls of one contact are no farther apart, in microseconds. */
    private static final long SAME_MICROS = 600_000;

    boolean isOpen() {
        return settledId == null && newest.status() != EventStatus.RETRACTED;
    }

    /** Whether the settled reading may mean by that what the quick one means by this. */
    boolean mayBe(MatchEvent settled) {
        return isOpen() && newest.type() == settled.type() && apart(settled) <= SAME_MICROS;
    }

    long apart(MatchEvent settled) {
        return Math.abs(newest.timeMicros() - settled.timeMicros());
    }

    /** Whether nothing can become of it any more after so long. */
    boolean isPast(long untilMicros) {
        return revisedMicros < untilMicros && newest.status() != EventStatus.PROVISIONAL;
    }

    /** The next revision: it says what {@code event} says. */
    KnownCall saying(MatchEvent event, EventStatus status, @Nullable String settled, long nowMicros) {
        return new KnownCall(event.as(newest.id(), newest.revision() + 1, status), settled, nowMicros);
    }
}
