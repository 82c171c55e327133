package dev.touchline.simulator.film;

/** A point of the pitch's markings (line centres, metres) and where a camera shows it (pixels). */
public record PitchMark(String name, double pixelX, double pixelY, double x, double y) {}
