package dev.touchline.footage;

/** A point in a camera's picture, in pixels: x right, y down, from the top left corner. */
public record PixelPoint(double x, double y) {}
