package dev.touchline.simulator.play;

import dev.touchline.match.Team;

/** Who has the ball, in the four states of FIFA's Enhanced Football Intelligence. */
public enum TruthPossession {
    HOME,
    AWAY,
    CONTEST,
    OUT;

    static TruthPossession of(Team team) {
        return team == Team.HOME ? HOME : AWAY;
    }
}
