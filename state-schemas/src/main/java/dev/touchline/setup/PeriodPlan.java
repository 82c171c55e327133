package dev.touchline.setup;

import dev.touchline.match.Period;
import dev.touchline.match.Team;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One period as planned: UTC instants, {@code start} null for "now", the moment the match is started here; {@code end} null
 * while it is not known.
 */
public record PeriodPlan(
        int number, @Nullable Instant start, @Nullable Instant end, Team attacksRight) {
    Period at(Instant now) {
        return new Period(number, micros(start == null ? now : start), end == null ? null : micros(end), attacksRight);
    }

    private static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1000);
    }
}
