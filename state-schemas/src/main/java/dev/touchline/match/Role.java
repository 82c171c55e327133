package dev.touchline.match;

/** What somebody does on the pitch. */
public enum Role {
    GOALKEEPER,
    OUTFIELD,
    REFEREE,
    ASSISTANT_REFEREE,
    UNKNOWN
}
