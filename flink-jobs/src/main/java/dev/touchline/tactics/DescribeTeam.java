package dev.touchline.tactics;

import dev.touchline.match.MatchFrame;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.Team;
import dev.touchline.match.TeamState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sides' scores, shapes and shares of the ball as of a frame. */
public final class DescribeTeam {
    private DescribeTeam() {}

    /** The states to publish: once a second of a period, of each side of which enough are known for a shape. */
    public static List<TeamState> due(MatchSetup setup, MatchFrame frame, GameState game) {
        List<TeamState> due = new ArrayList<>();
        if (frame.onTheSecond() && frame.period() > 0) {
            for (Team team : List.of(Team.HOME, Team.AWAY)) {
                TeamState described = of(setup, frame, team, game);
                if (described != null) {
                    due.add(described);
                }
            }
        }
        return due;
    }

    private static @Nullable TeamState of(MatchSetup setup, MatchFrame frame, Team team, GameState game) {
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
