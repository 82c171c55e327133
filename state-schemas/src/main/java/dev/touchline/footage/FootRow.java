package dev.touchline.footage;

/**
 * The row of a picture's pixels where somebody's feet meet the grass; boxes end a little above or below.
 *
 * @param sigma one standard deviation of it
 */
public record FootRow(double row, double sigma) {}
