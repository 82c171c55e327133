package dev.touchline.tactics;

import dev.touchline.match.Team;

/** Seconds of each of the four states of team possession so far (FIFA EFI); out of play is left out of the shares. */
public record PossessionClock(double home, double away, double contest, double outOfPlay) {
    static final PossessionClock ZERO = new PossessionClock(0, 0, 0, 0);

    PossessionClock add(TeamPossession state, double seconds) {
        return switch (state) {
            case HOME -> new PossessionClock(home + seconds, away, contest, outOfPlay);
            case AWAY -> new PossessionClock(home, away + seconds, contest, outOfPlay);
            case CONTEST -> new PossessionClock(home, away, contest + seconds, outOfPlay);
            case OUT_OF_PLAY -> new PossessionClock(home, away, contest, outOfPlay + seconds);
        };
    }

    double total() {
        return home + away + contest + outOfPlay;
    }

    /** What it showed a share of the time from now to {@code later}. */
    PossessionClock towards(PossessionClock later, double share) {
        return new PossessionClock(
                home + share * (later.home - home),
                away + share * (later.away - away),
                contest + share * (later.contest - contest),
                outOfPlay + share * (later.outOfPlay - outOfPlay));
    }

    public double of(Team team) {
        return team == Team.HOME ? home : away;
    }
}
