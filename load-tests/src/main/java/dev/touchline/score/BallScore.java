package dev.touchline.score;

import dev.touchline.match.FrameBall;
import dev.touchline.match.MatchFrame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The share of frames in which a camera can see the ball and it was reported within 1 m over the ground, apart for a ball at
 * most 0.3 m high and a higher one; NaN where there was no such frame.
 */
public record BallScore(double foundLow, double foundHigh) {
    public static final double REACH_METRES = 1;
    public static final double LOW_METRES = 0.3;

    public static BallScore of(List<TruthFrame> truth, List<MatchFrame> frames, long fromMicros) {
        Map<Long, MatchFrame> frameAt = new HashMap<>();
        frames.forEach(frame -> frameAt.put(frame.timeMicros(), frame));
        int[] visible = new int[2];
        int[] found = new int[2];
        for (TruthFrame instant : truth) {
            if (instant.timeMicros() < fromMicros || !instant.ballVisible()) {
                continue;
            }
            int height = instant.ballHeight() <= LOW_METRES ? 0 : 1;
            visible[height]++;
            MatchFrame frame = frameAt.get(instant.timeMicros());
            FrameBall ball = frame == null ? null : frame.ball();
            if (ball != null && Math.hypot(ball.x() - instant.ballX(), ball.y() - instant.ballY()) <= REACH_METRES) {
                found[height]++;
            }
        }
        return new BallScore((double) found[0] / visible[0], (double) found[1] / visible[1]);
    }
}
