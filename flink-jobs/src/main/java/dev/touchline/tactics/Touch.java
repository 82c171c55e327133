package dev.touchline.tactics;

import dev.touchline.match.MatchFrame;
import dev.touchline.pitch.PitchPoint;
import org.jspecify.annotations.Nullable;

/**
 * One player's contact with the ball, found a few frames later from how its motion changed: m/s and degrees.
 *
 * @param sure whether the change itself shows it, rather than that the ball stays at the player's feet
 * @param certainty how sure it is that this player touched the ball there, 0 to 1
 * @param rival one of the other side who may as well have touched it, null for nobody
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
        double certainty,
        @Nullable Near rival) {
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

    /** The same touch, by the rival instead. */
    Touch by(Near other) {
        return changed(other, frame, timeMicros, spot, Math.min(certainty, Confidence.EVEN), player);
    }

    /** The same touch, when the ball is known to have been with the player until later. */
    Touch lasting(long micros, PitchPoint lastSpot) {
        long frames = (micros - timeMicros) / MatchFrame.STEP_MICROS;
        return changed(player, frame + frames, micros, lastSpot, certainty, rival);
    }

    private Touch changed(Near who, long when, long micros, PitchPoint where, double sureness, @Nullable Near other) {
        return new Touch(
                who,
                when,
                micros,
                where,
                height,
                speedBefore,
                turnDegrees,
                speedAfter,
                vxAfter,
                vyAfter,
                sure,
                sureness,
                other);
    }
}
