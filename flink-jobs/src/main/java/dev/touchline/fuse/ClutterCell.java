package dev.touchline.fuse;

/**
 * How often something that looks like a ball was reported in one square of a camera's picture, as of when it last was.
 *
 * @param odds log odds of its scores, on average
 */
public record ClutterCell(double rate, long timeMicros, double odds) {}
