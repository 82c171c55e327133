package dev.touchline.fuse;

/** How often a camera lately reported a ball in one small square of its picture, 0 to 1, as of a time in microseconds UTC. */
public record ClutterCell(double rate, long timeMicros) {}
