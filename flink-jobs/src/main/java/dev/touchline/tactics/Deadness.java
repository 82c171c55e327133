package dev.touchline.tactics;

import org.jspecify.annotations.Nullable;

/**
 * Whether the ball is out of play, or how near it is to being so.
 *
 * @param dead why the ball is out of play, null while it is alive
 * @param outFrames for how many frames in a row the ball has been seen over a line
 * @param still since when the ball has lain still, null while it moves
 */
public record Deadness(
        @Nullable DeadBall dead, int outFrames, @Nullable Stillness still) {
    static final Deadness ALIVE = new Deadness(null, 0, null);
}
