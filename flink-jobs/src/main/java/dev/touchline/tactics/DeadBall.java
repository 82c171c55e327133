package dev.touchline.tactics;

import dev.touchline.event.MatchEvent;
import dev.touchline.match.Team;
import dev.touchline.pitch.PitchPoint;
import org.jspecify.annotations.Nullable;

/**
 * Why and where the ball went out of play, and the restart the Laws (8, 13–17) ask for.
 *
 * @param restart {@code throw_in}, {@code corner}, {@code goal_kick}, {@code kick_off} or {@code free_kick}
 * @param team the side that restarts, or {@code UNKNOWN}
 * @param goal the goal called when the ball went out, which is provisional until play goes on or the period ends
 * @param held the last touch since it went out, null for none
 */
public record DeadBall(
        long sinceMicros,
        PitchPoint spot,
        String restart,
        Team team,
        @Nullable MatchEvent goal,
        @Nullable Touch held) {
    DeadBall(long sinceMicros, PitchPoint spot, String restart, Team team, @Nullable MatchEvent goal) {
        this(sinceMicros, spot, restart, team, goal, null);
    }

    /** The ball lies on the centre spot until somebody kicks off. */
    static DeadBall beforeKickOff(long micros) {
        return new DeadBall(micros, new PitchPoint(0, 0), "kick_off", Team.UNKNOWN, null);
    }

    DeadBall since(long micros) {
        return new DeadBall(micros, spot, restart, team, goal);
    }

    DeadBall after(MatchEvent anotherGoal) {
        return new DeadBall(sinceMicros, spot, restart, team, anotherGoal);
    }

    DeadBall untouched() {
        return since(sinceMicros);
    }

    DeadBall heldBy(Touch touch) {
        return new DeadBall(sinceMicros, spot, restart, team, goal, touch);
    }
}
