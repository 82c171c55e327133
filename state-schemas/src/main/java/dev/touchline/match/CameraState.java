package dev.touchline.match;

/** How a camera takes part in a fused frame. */
public enum CameraState {
    LIVE,
    /** Connected, but its newest picture was shed or could not be decoded. */
    SHEDDING,
    /** Neither picture nor heartbeat for a second. */
    IDLE
}
