package dev.touchline.footage;

/** One joint of a skeleton in a camera's picture, in pixels, with a confidence of 0 to 1. */
public record KeyPoint(double x, double y, double score) {}
