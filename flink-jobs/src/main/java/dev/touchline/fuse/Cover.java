package dev.touchline.fuse;

/**
 * What may hide a ball from one camera.
 *
 * @param legs share of where a low ball may be that lies within somebody's box or far outside the lines, 0 to 1; without
 *     calibration 1 for any ball within a metre of somebody
 * @param bodies the same of a high ball
 * @param speed of the ball, m/s: a rolling one soon leaves the line or worn patch it cannot be told from
 */
record Cover(double legs, double bodies, double speed) {}
