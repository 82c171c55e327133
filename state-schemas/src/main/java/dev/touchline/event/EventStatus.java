package dev.touchline.event;

/** The life of a call: provisional, then confirmed or retracted; a confirmed one can still be retracted. */
public enum EventStatus {
    PROVISIONAL,
    CONFIRMED,
    RETRACTED
}
