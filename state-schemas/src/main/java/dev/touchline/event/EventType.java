package dev.touchline.event;

/** What kind of thing happened; the vocabulary of SPADL where it has a word. */
public enum EventType {
    PASS,
    CARRY,
    TAKE_ON,
    SHOT,
    GOAL,
    RECOVERY,
    TURNOVER,
    INTERCEPTION,
    BALL_OUT,
    RESTART,
    HIGH_PRESS,
    COUNTER_PRESS,
    COUNTER_ATTACK,
    LINE_BREAK,
    OFFSIDE_ALERT,
    OVERLOAD
}
