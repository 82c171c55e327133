package dev.touchline.setup;

/** Who looks at the dashboard. */
public enum Audience {
    BENCH,
    ANALYST,
    REPLAY,
    BROADCASTER
}
