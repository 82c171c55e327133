package dev.touchline.match.rules;

import java.util.List;

/**
 * Running (FIFA EPTS and physical reports; Akenhead 2013).
 *
 * @param zonesKmh upper ends of the speed zones in km/h, the last zone being everything above
 * @param sprintSeconds time above the top zone's threshold that makes a sprint
 * @param artefactKmh a speed above this, in km/h, is an error of tracking and left out
 * @param artefactAcceleration the same for an acceleration, in m/s²
 * @param acceleration m/s² that counts as an acceleration (or, negative, a deceleration) when held
 * @param accelerationSeconds time it must be held
 * @param shortestMove metres from where distance was last counted that a player must be before more is, so that the tremble
 *     of tracking does not add up
 */
public record RunningRules(
        List<Double> zonesKmh,
        double sprintSeconds,
        double artefactKmh,
        double artefactAcceleration,
        double acceleration,
        double accelerationSeconds,
        double shortestMove) {
    public static final RunningRules STANDARD = new RunningRules(List.of(7.0, 15.0, 20.0, 25.0), 1, 36, 9, 3, 0.5, 0.4);
}
