package dev.touchline.tactics;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds contacts with the ball (Vidal-Codina et al. 2022): inside a player's zone its filtered speed changes, or it turns,
 * by more than a threshold and more than its own uncertainty.
 */
final class FindTouches {
    /** Microseconds on either side of an instant over which the ball's motion is taken. */
    static final long WINDOW = 200_000;
    /** Of changes nearer to each other than this, in microseconds, only the greatest is a touch. */
    private static final long APART = 120_000;
    /** The judgement is late by as much. */
    static final long LATE = WINDOW + APART;

    private static final long KEPT = 280_000;
    private static final int FEWEST_KEPT = 10;
    private static final double KEPT_METRES = 1.1;
    private static final long AROUND = 40_000;
    private static final double SURE = 3;
    private static final double SLOWEST_TURN = 2;
    private static final double FASTER = 1;
    private static final double LOYALTY = 0.6;
    private static final double MARGIN = 0.4;

    private final TacticsRules rules;

    FindTouches(TacticsRules rules) {
        this.rules = rules;
    }

    /** A change of the ball's motion; {@code size} in m/s, 0 when it is none. */
    private record Change(Motion before, Motion after, double size) {}

    /** The contact at a moment, if there was one; whoever had the ball is the likelier kicker. */
    @Nullable
    Touch at(List<Moment> moments, Moment middle, @Nullable Touch owner) {
        if (middle.near().isEmpty() || middle.z() > rules.reachHeight()) {
            return null;
        }
        Change change = change(moments, middle);
        if (change.size > 0 && greatest(moments, middle, change.size)) {
            Near player = toucher(moments, middle, change, owner);
            return player == null ? null : touch(player, middle, change, true);
        }
        Near keeper = keeper(moments, middle, owner);
        return keeper == null ? null : touch(keeper, middle, change, false);
    }

    private Touch touch(Near player, Moment middle, Change change, boolean sure) {
        return new Touch(
                player,
                middle.frame(),
                middle.timeMicros(),
                middle.spot(),
                middle.z(),
                change.before.speed(),
                change.before.turnTo(change.after),
                change.after.speed(),
                change.after.vx(),
                change.after.vy(),
                sure,
                Confidence.touch(middle, player, change.before, change.after, sure, rules),
                Dispute.rival(player, middle, rules.possessionRadius()));
    }

    private Change change(List<Moment> moments, Moment middle) {
        Motion before = Motion.over(BallWatch.around(moments, middle, -WINDOW, 0));
        Motion after = Motion.over(BallWatch.around(moments, middle, 0, WINDOW));
        double size = before.changeTo(after);
        if (size <= SURE * before.uncertaintyOfChangeTo(after)) {
            return new Change(before, after, 0);
        }
        boolean struck = Math.abs(after.speed() - before.speed()) >= rules.touchSpeedChange();
        boolean turned = Math.min(before.speed(), after.speed()) > SLOWEST_TURN
                && before.turnTo(after) > rules.touchTurnDegrees();
        return new Change(before, after, struck || turned ? size : 0);
    }

    private boolean greatest(List<Moment> moments, Moment middle, double size) {
        for (Moment other : BallWatch.around(moments, middle, -APART, APART)) {
            boolean itself = other.timeMicros() == middle.timeMicros();
            double rival = itself ? 0 : change(moments, other).size;
            if (rival > size || (rival == size && other.timeMicros() < middle.timeMicros())) {
                return false;
            }
        }
        return true;
    }

    /** A kick is by whoever was near before it, a first touch by whoever is near after it. */
    private @Nullable Near toucher(List<Moment> moments, Moment middle, Change change, @Nullable Touch owner) {
        double faster = change.after.speed() - change.before.speed();
        long from = faster > FASTER ? -WINDOW / 2 : -AROUND;
        long to = faster < -FASTER ? WINDOW / 2 : AROUND;
        List<Moment> window = BallWatch.around(moments, middle, from, to);
        Near best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Near near : middle.near()) {
            double sum = 0;
            double nearest = Double.POSITIVE_INFINITY;
            for (Moment moment : window) {
                double distance = moment.distanceOf(near.id());
                sum += distance;
                nearest = Math.min(nearest, distance);
            }
            boolean loyal = owner != null && owner.player().id() == near.id() && faster > FASTER;
            double cost = sum / window.size() - (loyal ? LOYALTY : 0);
            if (nearest <= rules.possessionRadius() && cost < least) {
                least = cost;
                best = near;
            }
        }
        return best;
    }

    /** The one the ball stays with: nearest all the time, and it moves as they do. */
    private @Nullable Near keeper(List<Moment> moments, Moment middle, @Nullable Touch owner) {
        List<Moment> window = BallWatch.around(moments, middle, -KEPT, KEPT);
        Near player = middle.near().get(0);
        if (window.size() < FEWEST_KEPT) {
            return null;
        }
        TreeMap<Integer, Double> sums = new TreeMap<>();
        for (Moment moment : window) {
            if (moment.distanceOf(player.id()) > rules.possessionRadius()) {
                return null;
            }
            middle.near().forEach(near -> sums.merge(near.id(), moment.distanceOf(near.id()), Double::sum));
        }
        boolean loses = owner != null && owner.player().id() != player.id();
        double own = sums.getOrDefault(player.id(), 0.0);
        if (own > KEPT_METRES * window.size()) {
            return null;
        }
        double limit = own + (loses ? MARGIN * window.size() : 0);
        if (sums.entrySet().stream().anyMatch(sum -> sum.getKey() != player.id() && sum.getValue() < limit)) {
            return null;
        }
        Motion motion = Motion.over(window);
        return Math.hypot(motion.vx() - player.vx(), motion.vy() - player.vy()) < rules.controlSpeed() ? player : null;
    }
}
