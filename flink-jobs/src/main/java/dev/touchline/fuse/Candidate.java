package dev.touchline.fuse;

import dev.touchline.sighting.BallSighting;

/**
 * One candidate for the ball in a picture.
 *
 * @param owner id of the person whose feet it is at, 0 for nobody's
 * @param telling log of how much likelier it looks the ball than clutter, in nats
 * @param range metres from the camera as its light tells, 0 where it does not
 */
record Candidate(BallSighting sighting, int owner, double telling, double range) {}
