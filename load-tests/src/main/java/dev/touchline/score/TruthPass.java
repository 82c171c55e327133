package dev.touchline.score;

/** A pass that was really played and received: release in microseconds UTC, passer and receiver by their truth ids. */
public record TruthPass(long releaseMicros, int passer, int receiver) {}
