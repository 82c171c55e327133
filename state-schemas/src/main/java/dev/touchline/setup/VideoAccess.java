package dev.touchline.setup;

/** How much of the cameras' pictures somebody may see during the match. */
public enum VideoAccess {
    LIVE,
    STILLS,
    OFF
}
