package dev.touchline.camera;

import dev.touchline.footage.PixelPoint;

/**
 * A point known both in a camera's picture, in pixels, and on the pitch, in metres; {@code z} is above the grass (0 for a line,
 * 2.44 for the underside of a crossbar, Law 1).
 */
public record PitchMark(String name, PixelPoint pixel, double x, double y, double z) {}
