package dev.touchline.tactics;

import dev.touchline.match.Team;

/** The four states of team possession (FIFA Enhanced Football Intelligence). */
public enum TeamPossession {
    HOME,
    AWAY,
    CONTEST,
    OUT_OF_PLAY;

    static TeamPossession of(Team team) {
        return switch (team) {
            case HOME -> HOME;
            case AWAY -> AWAY;
            case OFFICIALS, UNKNOWN -> CONTEST;
        };
    }
}
