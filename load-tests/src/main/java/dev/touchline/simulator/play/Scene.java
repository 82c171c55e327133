package dev.touchline.simulator.play;

import java.util.List;

/**
 * The simulated match at one instant of its 25 Hz clock.
 *
 * @param tick counts from 0 at the kick-off of the first period; one tick is 40 ms
 * @param alive whether the ball is in play
 */
public record Scene(long tick, int period, boolean alive, List<Actor> people, BallTruth ball) {
    public static final int TICKS_PER_SECOND = 25;

    public double seconds() {
        return (double) tick / TICKS_PER_SECOND;
    }
}
