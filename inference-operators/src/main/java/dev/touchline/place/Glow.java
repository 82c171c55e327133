package dev.touchline.place;

/**
 * A spot brighter than what is around it.
 *
 * @param excess how much brighter its pixels are, luma of 0 to 1, summed
 * @param backdrop luma of what is around
 */
public record Glow(double excess, double backdrop) {}
