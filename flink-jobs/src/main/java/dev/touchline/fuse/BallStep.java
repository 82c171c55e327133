package dev.touchline.fuse;

/**
 * One picture's step in an account of the ball, kept for as long as the account's past may be seen differently.
 *
 * @param id counts up from 1
 * @param before the step from which it went on, 0 where the account begins
 * @param foreseen the ball as it had to be by then, the picture not yet looked at
 * @param believed the ball after the picture
 */
public record BallStep(
        long id,
        long before,
        long timeMicros,
        BallMotion foreseen,
        BallMotion believed,
        BallState state,
        long lastSeenMicros,
        double score) {
    BallStep believing(BallMotion otherwise) {
        return new BallStep(id, before, timeMicros, foreseen, otherwise, state, lastSeenMicros, score);
    }
}
