package dev.touchline.fuse;

/** What carries a ball, and so by which laws it moves. */
public enum BallState {
    ROLLING,
    FLYING,
    /** In somebody's hands, and goes where they go. */
    HELD
}
