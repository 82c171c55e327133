package dev.touchline.score;

import dev.touchline.match.Team;
import java.util.List;

/**
 * What was really so at one instant of the 25 Hz grid: metres, microseconds UTC.
 *
 * @param ballVisible whether a camera can see the ball
 */
public record TruthFrame(
        long timeMicros,
        List<Person> people,
        double ballX,
        double ballY,
        double ballHeight,
        boolean ballVisible,
        Possession possession) {

    /** One person; officials too. */
    public record Person(int id, Team team, double x, double y) {}

    /** Who has the ball, in the four states of FIFA's Enhanced Football Intelligence. */
    public enum Possession {
        HOME,
        AWAY,
        CONTEST,
        OUT_OF_PLAY
    }
}
