package dev.touchline.fuse;

import dev.touchline.match.FrameBall;

/** The ball as a frame shows it: its height is that above the grass. */
final class ShownBall {
    static final double SEEN_SECONDS = 0.12;

    private static final double ODDS_SCORE = 10;

    private ShownBall() {}

    /** How an account of such a score shows the ball, which no camera has seen for {@code unseen} seconds. */
    static FrameBall of(BallMotion motion, BallField field, double unseen, double score) {
        double[] mean = motion.mean();
        double height = Math.max(BallMotion.RADIUS, mean[2] - field.grass(mean[0], mean[1]));
        return new FrameBall(
                mean[0],
                mean[1],
                height,
                mean[3],
                mean[4],
                mean[5],
                motion.sigma(),
                unseen <= SEEN_SECONDS,
                1 / (1 + Math.exp(-score / ODDS_SCORE)));
    }
}
