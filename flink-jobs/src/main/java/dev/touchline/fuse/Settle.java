package dev.touchline.fuse;

import dev.touchline.match.FrameBall;
import dev.touchline.match.MatchFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps where the ball was at the latest frames and sees it anew with every frame, until that is {@link
 * MatchFrame#SETTLED_FRAMES} frames ago.
 */
final class Settle {
    /** The ball is carried on from a step for no longer than this. */
    private static final long LONGEST_STEP_MICROS = 120_000;

    private final BallField field;

    Settle(BallField field) {
        this.field = field;
    }

    /** The ball's past after one more frame; {@code now} is the ball it shows, null when none is believed in. */
    List<PastBall> after(List<PastBall> before, BallAccounts accounts, long frame, @Nullable FrameBall now) {
        long oldest = frame - MatchFrame.SETTLED_FRAMES;
        TreeMap<Long, FrameBall> past = new TreeMap<>();
        before.forEach(ball -> past.put(ball.frame(), ball.ball()));
        past.keySet().removeIf(at -> at < oldest || at >= frame);
        if (now != null) {
            seeAnew(past, SmoothBall.past(accounts, oldest * MatchFrame.STEP_MICROS), oldest, frame);
            past.put(frame, now);
        }
        List<PastBall> after = new ArrayList<>(past.size());
        past.forEach((at, ball) -> after.add(new PastBall(at, ball)));
        return after;
    }

    /** Every frame from {@code oldest} on, and before {@code newest}, shows the ball of the last step until then. */
    private void seeAnew(Map<Long, FrameBall> past, List<BallStep> steps, long oldest, long newest) {
        for (BallStep step : steps) {
            long first = -Math.floorDiv(-step.timeMicros(), MatchFrame.STEP_MICROS);
            long last = Math.floorDiv(step.timeMicros() + LONGEST_STEP_MICROS, MatchFrame.STEP_MICROS);
            for (long at = Math.max(oldest, first); at <= last && at < newest; at++) {
                past.put(at, shown(step, at * MatchFrame.STEP_MICROS));
            }
        }
    }

    private FrameBall shown(BallStep step, long timeMicros) {
        BallMotion believed = step.believed();
        double seconds = (timeMicros - step.timeMicros()) / 1e6;
        BallMotion motion = believed.after(seconds, step.state(), 0, field.grass(believed.x(), believed.y()));
        return ShownBall.of(motion, field, (timeMicros - step.lastSeenMicros()) / 1e6, step.score());
    }
}
