package dev.touchline.tactics;

import dev.touchline.match.MatchFrame;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.Team;
import dev.touchline.match.TeamState;
import org.jspecify.annotations.Nullable;

/** One side's score, shape and share of the ball as of a frame. */
public final class DescribeTeam {
    private DescribeTeam() {}

    /** The state to publish; null while too few of the side are known for a shape. */
    public static @Nullable TeamState of(MatchSetup setup, MatchFrame frame, Team team, GameState game) {
        TeamShape shape = TeamShape.of(frame.people(), team, setup.attacksRight(team, frame.period()), setup.pitch());
        if (shape == null) {
            return null;
        }
        var clock = game.clock();
        return new TeamState(
                frame.match(),
                frame.timeMicros(),
                frame.period(),
                frame.clockSeconds(),
                team,
                game.goals(team),
                shape.lineHeight(),
                shape.length(),
                shape.width(),
                shape.hullArea(),
                shape.stretchIndex(),
                shape.hull(),
                clock.of(team),
                clock.contest(),
                clock.outOfPlay());
    }
}
