package dev.touchline.tactics;

/** The four states of team possession (FIFA Enhanced Football Intelligence). */
public enum TeamPossession {
    HOME,
    AWAY,
    CONTEST,
    OUT_OF_PLAY
}
