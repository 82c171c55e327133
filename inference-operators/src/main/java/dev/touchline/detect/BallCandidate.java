package dev.touchline.detect;

/** A spot where the ball may be: its centre in pixels and the detector's score of 0 to 1. */
public record BallCandidate(double x, double y, double score) {}
