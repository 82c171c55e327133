package dev.touchline.simulator.film;

/** The truth about a ball in one picture: centre and radius in pixels, the share of it that can be seen, and whether it is the match ball. */
public record FilmedBall(double x, double y, double radius, double visible, boolean match) {}
