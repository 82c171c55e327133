package dev.touchline.tactics;

import dev.touchline.match.FrameBall;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.Team;
import dev.touchline.pitch.PitchPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ball at one frame and who was near it, as the touch finder remembers it. Metres, microseconds UTC.
 *
 * @param sigma one standard deviation of the place over the ground
 * @param certainty how sure it is that this is the ball, 0 to 1
 * @param near players within {@link Near#REACH}, nearest first
 */
public record Moment(
        long frame, long timeMicros, double x, double y, double z, double sigma, double certainty, List<Near> near) {
    static Moment of(MatchFrame frame, FrameBall ball) {
        return new Moment(
                frame.number(),
                frame.timeMicros(),
                ball.x(),
                ball.y(),
                ball.z(),
                ball.sigma(),
                ball.confidence(),
                Near.to(ball.x(), ball.y(), frame.people()));
    }

    PitchPoint spot() {
        return new PitchPoint(x, y);
    }

    /** Whoever is nearest, of either side. */
    @Nullable
    Near nearest() {
        return near.isEmpty() ? null : near.get(0);
    }

    /** How far a player is from the ball, or more than anybody near it. */
    double distanceOf(int player) {
        for (Near each : near) {
            if (each.id() == player) {
                return each.distance();
            }
        }
        return Near.REACH;
    }

    /** Whether players of both sides are within {@code radius} of the ball. */
    boolean contested(double radius) {
        boolean home = false;
        boolean away = false;
        for (Near each : near) {
            boolean inside = each.distance() < radius;
            home |= inside && each.team() == Team.HOME;
            away |= inside && each.team() == Team.AWAY;
        }
        return home && away;
    }

    double secondsSince(Moment before) {
        return (timeMicros - before.timeMicros) * 1e-6;
    }
}
