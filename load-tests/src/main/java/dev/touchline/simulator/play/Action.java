package dev.touchline.simulator.play;

/** What an actor's body is doing, for the film to draw. */
public enum Action {
    MOVE,
    KICK,
    HEAD,
    JUMP,
    DIVE,
    SLIDE,
    THROW,
    HOLD
}
