package dev.touchline.tactics;

import dev.touchline.match.Team;

/** The goals of both sides as they stand, provisional ones among them. */
public record Score(int home, int away) {
    static final Score NIL = new Score(0, 0);

    int of(Team team) {
        return team == Team.HOME ? home : away;
    }

    Score plus(Team team, int goals) {
        return new Score(home + (team == Team.HOME ? goals : 0), away + (team == Team.AWAY ? goals : 0));
    }
}
