package dev.touchline.fuse;

import dev.touchline.match.Team;

/** The five kits of a match, in the order of their likelihoods, and none known. */
public enum Kit {
    HOME(Team.HOME),
    AWAY(Team.AWAY),
    HOME_KEEPER(Team.HOME),
    AWAY_KEEPER(Team.AWAY),
    OFFICIAL(Team.OFFICIALS),
    UNKNOWN(Team.UNKNOWN);

    /** The five that somebody wears. */
    static final int WORN = 5;

    private final Team team;

    Kit(Team team) {
        this.team = team;
    }

    public Team team() {
        return team;
    }

    public boolean isKeeper() {
        return this == HOME_KEEPER || this == AWAY_KEEPER;
    }
}
