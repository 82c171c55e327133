package dev.touchline.sighting;

/**
 * What a candidate for the ball sends a camera: of two balls alike the one twice as far away sends a quarter, however its motion
 * smears it over the picture.
 *
 * @param flux how much brighter its pixels are than what is behind, luma of 0 to 1, each times its solid angle in
 *     steradians, summed
 * @param backdrop luma of what is behind
 */
public record BallLight(double flux, double backdrop) {}
