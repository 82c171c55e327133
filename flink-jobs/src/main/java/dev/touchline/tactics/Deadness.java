package dev.touchline.tactics;

import org.jspecify.annotations.Nullable;

/**
 * Whether the ball is out of play, or how near it is to being so.
 *
 * @param dead why the ball is out of play, null while it is alive
 * @param outFrames for how many frames in a row the ball has been seen over a line
 * @param still since when the ball has lain still, null while it moves
 * @param doubt the restart that brought it into play, null once play has borne it out
 */
public record Deadness(
        @Nullable DeadBall dead,
        int outFrames,
        @Nullable Stillness still,
        @Nullable RestartInDoubt doubt) {
    static final Deadness ALIVE = new Deadness(null, 0, null, null);

    static Deadness dead(DeadBall why) {
        return new Deadness(why, 0, null, null);
    }

    /** The ball is in play, if that was a restart. */
    static Deadness endedBy(RestartInDoubt restart) {
        return new Deadness(null, 0, null, restart);
    }

    Deadness watching(int framesOut, Stillness lain) {
        return new Deadness(dead, framesOut, lain, doubt);
    }

    Deadness doubting(@Nullable RestartInDoubt restart) {
        return new Deadness(dead, outFrames, still, restart);
    }
}
