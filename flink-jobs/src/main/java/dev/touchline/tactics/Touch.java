package dev.touchline.tactics;

import dev.touchline.match.MatchFrame;
import dev.touchline.pitch.PitchPoint;

/**
 * One player's contact with the ball, found a few frames later from how its motion changed: m/s and degrees.
 *
 * @param sure whether the change itself shows it, rather than that the ball stays at the player's feet
 * @param certainty how sure it is that this player touched the ball there, 0 to 1
 */
public record Touch(
        Near player,
        long frame,
        long timeMicros,
        PitchPoint spot,
        double height,
        double speedBefore,
        double turnDegrees,
        double speedAfter,
        double vxAfter,
        double vyAfter,
        boolean sure,
        double certainty) {
    private static final double HEADER_HEIGHT = 1.35;
    private static final double LEAST_KEPT = 0.6;
    private static final double MOST_TURNED = 75;

    double speedChange() {
        return Math.abs(speedAfter - speedBefore);
    }

    /** Whether the ball glanced off rather than being played: on its way, slower, and not headed. */
    boolean glances() {
        return sure && height < HEADER_HEIGHT && turnDegrees < MOST_TURNED && speedAfter < LEAST_KEPT * speedBefore;
    }

    /** The same touch, when the ball is known to have been with the player until later. */
    Touch lasting(long micros, PitchPoint lastSpot) {
        long frames = (micros - timeMicros) / MatchFrame.STEP_MICROS;
        return new Touch(
                player,
                frame + frames,
                micros,
                lastSpot,
                height,
                speedBefore,
                turnDegrees,
                speedAfter,
                vxAfter,
                vyAfter,
                sure,
                certainty);
    }
}
