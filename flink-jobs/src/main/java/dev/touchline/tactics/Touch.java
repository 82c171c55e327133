package dev.touchline.tactics;

import dev.touchline.match.MatchFrame;
import dev.touchline.pitch.PitchPoint;

/**
 * One player's contact with the ball, found a few frames later from how it went on: m/s.
 *
 * @param certainty how sure it is that this player touched the ball there, 0 to 1
 */
public record Touch(
        Near player, long frame, long timeMicros, PitchPoint spot, double vxAfter, double vyAfter, double certainty) {
    static Touch of(Near player, Moment moment, Motion after, double certainty) {
        return new Touch(player, moment.frame(), moment.timeMicros(), moment.spot(), after.vx(), after.vy(), certainty);
    }

    double speedAfter() {
        return Math.hypot(vxAfter, vyAfter);
    }

    /** The same touch, when the ball must have stayed there until the frame at a later time. */
    Touch lasting(long micros) {
        long frames = (micros - timeMicros) / MatchFrame.STEP_MICROS;
        long later = timeMicros + frames * MatchFrame.STEP_MICROS;
        return new Touch(player, frame + frames, later, spot, vxAfter, vyAfter, certainty);
    }
}
