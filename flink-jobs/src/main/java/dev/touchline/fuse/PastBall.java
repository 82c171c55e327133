package dev.touchline.fuse;

import dev.touchline.match.FrameBall;

/** Where the ball was at a frame of the grid, as far as is known by now. */
public record PastBall(long frame, FrameBall ball) {}
