package dev.touchline.match;

import dev.touchline.pitch.PitchPoint;
import org.jspecify.annotations.Nullable;

/**
 * One person in a fused frame: place in metres, velocity in m/s.
 *
 * @param id the same number for the same person for the whole match
 * @param number the shirt number, null where it is not known
 * @param sigma one standard deviation of the place, in metres
 * @param seen whether a camera saw the person for this frame; otherwise the place is extrapolated
 * @param identityProbability how sure it is that this id is still the person it was given to, 0 to 1
 */
public record FramePerson(
        int id,
        Team team,
        Role role,
        @Nullable Integer number,
        double x,
        double y,
        double vx,
        double vy,
        double sigma,
        boolean seen,
        double teamProbability,
        double identityProbability) {
    public PitchPoint spot() {
        return new PitchPoint(x, y);
    }

    public double speed() {
        return Math.hypot(vx, vy);
    }
}
