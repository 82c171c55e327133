package dev.touchline.match;

import org.jspecify.annotations.Nullable;

/**
 * One period of play, in microseconds UTC from its kick-off; {@code endMicros} is null while it is not known.
 *
 * @param attacksRight the side that attacks the goal at +x in this period
 */
public record Period(int number, long startMicros, @Nullable Long endMicros, Team attacksRight) {}
