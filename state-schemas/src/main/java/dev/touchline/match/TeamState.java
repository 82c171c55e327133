package dev.touchline.match;

import dev.touchline.pitch.PitchPoint;
import java.util.List;

/**
 * One side's shape and ball so far, once a second (FIFA EFI): metres, seconds, microseconds UTC. Outfield players only.
 *
 * @param lineHeight mean distance of the deepest line from the own goal line
 * @param hull corners of the convex hull, counter-clockwise
 * @param possessionSeconds time in possession so far; {@code contestSeconds} and {@code outOfPlaySeconds} are the match's
 */
public record TeamState(
        String match,
        long timeMicros,
        int period,
        double clockSeconds,
        Team team,
        int goals,
        double lineHeight,
        double length,
        double width,
        double hullArea,
        double stretchIndex,
        List<PitchPoint> hull,
        double possessionSeconds,
        double contestSeconds,
        double outOfPlaySeconds) {}
