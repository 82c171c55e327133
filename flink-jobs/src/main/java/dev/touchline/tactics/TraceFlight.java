package dev.touchline.tactics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds who played a ball that comes out of hiding already on its way: feet hide the ball, so a pass is often first seen in
 * flight. Its straight path is followed back to a player, who is taken back as they run.
 */
final class TraceFlight {
    private static final double SLOWEST = 5;
    private static final int FEWEST = 4;
    private static final long STEP = 40_000;
    private static final long SHORTEST_GAP = 150_000;
    private static final double LATENESS = 1.2;
    private static final double LOYALTY = 0.8;
    private static final double SAME_METRES = 0.8;
    private static final double SAME_SPEED = 4;
    private static final long SOON = 80_000;

    private final TacticsRules rules;

    TraceFlight(TacticsRules rules) {
        this.rules = rules;
    }

    /** The kick that sent the ball to where it is first seen, or null when nobody stood on its way. */
    @Nullable
    Touch from(BallWatch watch, Moment first, @Nullable Touch owner) {
        long gap = watch.gapBefore(first);
        if (gap < SHORTEST_GAP) {
            return null;
        }
        List<Moment> seen = BallWatch.around(watch.moments(), first, 0, FindTouches.WINDOW);
        Motion motion = Motion.over(seen);
        if (seen.size() < FEWEST || motion.speed() < SLOWEST || !motion.straight()) {
            return null;
        }
        if (sameFlight(watch, first, gap, motion)) {
            return null;
        }
        Near kicker = null;
        long kicked = 0;
        double least = Double.POSITIVE_INFINITY;
        for (long back = 0; back <= gap + SOON; back += STEP) {
            double seconds = back * 1e-6;
            for (Near near : first.near()) {
                double dx = first.x() - motion.vx() * seconds - near.x() + near.vx() * seconds;
                double dy = first.y() - motion.vy() * seconds - near.y() + near.vy() * seconds;
                double distance = Math.hypot(dx, dy);
                boolean loyal = owner != null && owner.player().id() == near.id();
                double cost = distance + LATENESS * seconds - (loyal ? LOYALTY : 0);
                if (distance <= rules.possessionRadius() && cost < least) {
                    least = cost;
                    kicker = near.at(distance);
                    kicked = back;
                }
            }
        }
        return kicker == null ? null : touch(kicker, first, kicked, motion);
    }

    /** Whether it was on that way already before it went into hiding. */
    private static boolean sameFlight(BallWatch watch, Moment first, long gap, Motion motion) {
        List<Moment> before = BallWatch.around(watch.moments(), first, -gap - FindTouches.WINDOW, -STEP);
        if (before.size() < FEWEST) {
            return false;
        }
        Motion prior = Motion.over(before);
        Moment last = before.get(before.size() - 1);
        double seconds = first.secondsSince(last);
        double off = last.spotAt(seconds, prior).distanceTo(first.spot());
        return off < SAME_METRES + SAME_SPEED / 2 * seconds && prior.changeTo(motion) < SAME_SPEED;
    }

    private Touch touch(Near kicker, Moment first, long back, Motion motion) {
        return new Touch(
                kicker,
                first.frame() - back / STEP,
                first.timeMicros() - back,
                first.spotAt(-back * 1e-6, motion),
                first.z(),
                0,
                0,
                motion.speed(),
                motion.vx(),
                motion.vy(),
                false,
                Confidence.unseenTouch(first, kicker, rules),
                null);
    }
}
