package dev.touchline.match;

/** The side somebody belongs to. */
public enum Team {
    HOME,
    AWAY,
    OFFICIALS,
    UNKNOWN;

    public boolean plays() {
        return this == HOME || this == AWAY;
    }

    public Team opponent() {
        return switch (this) {
            case HOME -> AWAY;
            case AWAY -> HOME;
            case OFFICIALS, UNKNOWN -> UNKNOWN;
        };
    }
}
