package dev.touchline.fuse;

import dev.touchline.match.FrameBall;
import dev.touchline.match.MatchFrame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps where the ball was at the latest frames and sees it anew with every frame, until it is {@link MatchFrame#SETTLED_FRAMES} old. */
final class Settle {
    /** The ball is carried on from a step for no longer than this. */
    private static final long LONGEST_STEP_MICROS = 120_000;

    private final BallField field;

    Settle(BallField field) {
        this.field = field;
    }

    /** The ball's past after one more frame; {@code now} is the ball it shows, null when none is believed in. */
    List<PastBall> after(List<PastBall> before, BallAccounts accounts, long frame, @Nullable FrameBall now) {
        List<PastBall> past = new ArrayList<>(before);
        past.removeIf(ball -> ball.frame() < frame - MatchFrame.SETTLED_FRAMES || ball.frame() >= frame);
        if (now == null) {
            return past;
        }
        long from = (frame - MatchFrame.SETTLED_FRAMES) * MatchFrame.STEP_MICROS;
        List<BallStep> steps = SmoothBall.past(accounts, from);
        for (int index = 0; index < steps.size(); index++) {
            BallStep step = steps.get(index);
            long until = index + 1 < steps.size() ? steps.get(index + 1).timeMicros() - 1 : Long.MAX_VALUE;
            long last = Math.min(until, step.timeMicros() + LONGEST_STEP_MICROS);
            long first = Math.max(from, step.timeMicros());
            for (long at = -Math.floorDiv(-first, MatchFrame.STEP_MICROS);
                    at < frame && at * MatchFrame.STEP_MICROS <= last;
                    at++) {
                put(past, new PastBall(at, shown(step, at * MatchFrame.STEP_MICROS)));
            }
        }
        past.add(new PastBall(frame, now));
        return past;
    }

    private static void put(List<PastBall> past, PastBall ball) {
        past.removeIf(other -> other.frame() == ball.frame());
        past.add(ball);
    }

    private FrameBall shown(BallStep step, long timeMicros) {
        BallMotion believed = step.believed();
        double seconds = (timeMicros - step.timeMicros()) / 1e6;
        BallMotion motion = believed.after(seconds, step.flying(), 0, field.grass(believed.x(), believed.y()));
        return ShownBall.of(motion, field, (timeMicros - step.lastSeenMicros()) / 1e6, step.score());
    }
}
