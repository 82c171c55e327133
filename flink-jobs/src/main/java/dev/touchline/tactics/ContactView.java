package dev.touchline.tactics;

import dev.touchline.match.MatchFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ball and those around it for half a second before a moment and a third of a second after it: what tells who has the ball
 * then. Metres and m/s, scaled to about one.
 */
public final class ContactView {
    /** How many frames after a moment count. */
    public static final int AHEAD = 8;

    private static final int[] OFFSETS = {-14, -10, -7, -5, -3, -2, -1, 0, 1, 2, 3, 5, AHEAD};
    /** Over as many frames on either side a velocity is taken. */
    private static final int SPAN = 2;

    private static final int BEHIND = 14 + SPAN;
    private static final double STEP_SECONDS = MatchFrame.STEP_MICROS * 1e-6;
    static final int TRAITS = 6 * OFFSETS.length + 14;

    /** Nobody farther than this from the ball has it, in metres. */
    static final double REACH = 4;

    private static final double FAR = 6;
    private static final double HIGH = 4;
    private static final double FAST_BESIDE = 15;
    private static final double FAST = 25;
    private static final double SLOW = 0.3;
    private static final double VAGUE = 2;
    private static final double RUNNING = 3;

    private final @Nullable Moment[] moments = new Moment[BEHIND + 1 + AHEAD];
    private final @Nullable Velocity[] velocities = new Velocity[BEHIND + 1 + AHEAD];
    private final Moment middle;

    private ContactView(Moment middle) {
        this.middle = middle;
    }

    public static ContactView of(List<Moment> moments, Moment middle) {
        var view = new ContactView(middle);
        for (Moment moment : moments) {
            long slot = BEHIND + moment.frame() - middle.frame();
            if (slot >= 0 && slot < view.moments.length) {
                view.moments[(int) slot] = moment;
            }
        }
        for (int slot = SPAN; slot < view.velocities.length - SPAN; slot++) {
            view.velocities[slot] = view.measured(slot - BEHIND);
        }
        return view;
    }

    /** Those who may have the ball, nearest first. */
    public List<Near> contenders() {
        return middle.near().stream().filter(near -> near.distance() < REACH).toList();
    }

    /** What tells whether one of them has it, always as many numbers. */
    public double[] traits(Near player) {
        double[] traits = new double[TRAITS];
        int next = 0;
        for (int offset : OFFSETS) {
            next = around(player, offset, traits, next);
        }
        atTheMoment(player, traits, next);
        return traits;
    }

    private @Nullable Moment at(int offset) {
        return moments[BEHIND + offset];
    }

    /** How far the ball is from this player and from the next of either side, how it moves beside the player, how high it is. */
    private int around(Near player, int offset, double[] traits, int from) {
        Moment moment = at(offset);
        double own = FAR;
        double opponent = FAR;
        double mate = FAR;
        double beside = FAST_BESIDE;
        if (moment != null) {
            Velocity ball = velocity(offset);
            for (Near near : moment.near()) {
                if (near.id() == player.id()) {
                    own = Math.min(FAR, near.distance());
                    beside = ball == null ? FAST_BESIDE : Math.hypot(ball.x - near.vx(), ball.y - near.vy());
                } else if (near.team() == player.team()) {
                    mate = Math.min(mate, near.distance());
                } else {
                    opponent = Math.min(opponent, near.distance());
                }
            }
        }
        int next = from;
        traits[next++] = own;
        traits[next++] = opponent;
        traits[next++] = mate;
        traits[next++] = Math.min(FAST_BESIDE, beside) / RUNNING;
        traits[next++] = moment == null ? 0 : 1;
        traits[next++] = moment == null ? 0 : Math.min(HIGH, moment.z()) / 2;
        return next;
    }

    /** How the ball comes and goes, and on which side of the player it is, seen along its ways and along theirs. */
    private void atTheMoment(Near player, double[] traits, int from) {
        Velocity earlier = velocity(-SPAN);
        Velocity later = velocity(SPAN);
        boolean both = earlier != null && later != null;
        Velocity came = orStill(earlier);
        Velocity goes = orStill(later);
        double coming = Math.max(SLOW, came.speed());
        double going = Math.max(SLOW, goes.speed());
        var run = new Velocity(player.vx(), player.vy());
        double pace = Math.max(SLOW, run.speed());
        double aheadX = middle.x() - player.x();
        double aheadY = middle.y() - player.y();
        int next = from;
        traits[next++] = Math.min(HIGH, middle.z()) / 2;
        traits[next++] = Math.min(VAGUE, middle.sigma());
        traits[next++] = Math.min(FAST, came.speed()) / 5;
        traits[next++] = Math.min(FAST, goes.speed()) / 5;
        traits[next++] = both ? Math.min(FAST, Math.hypot(goes.x - came.x, goes.y - came.y)) / 5 : 0;
        traits[next++] = both ? came.along(goes.x, goes.y) / (coming * going) : 0;
        traits[next++] = goes.along(aheadX, aheadY) / going;
        traits[next++] = came.along(aheadX, aheadY) / coming;
        traits[next++] = run.along(aheadX, aheadY) / pace;
        traits[next++] = pace / RUNNING;
        traits[next++] = player.teamProbability();
        traits[next++] = both ? 1 : 0;
        traits[next++] = run.along(goes.x, goes.y) / (going * RUNNING);
        traits[next] = run.along(came.x, came.y) / (coming * RUNNING);
    }

    private record Velocity(double x, double y) {
        private static final Velocity NONE = new Velocity(0, 0);

        double speed() {
            return Math.hypot(x, y);
        }

        double along(double otherX, double otherY) {
            return x * otherX + y * otherY;
        }
    }

    private static Velocity orStill(@Nullable Velocity velocity) {
        return velocity == null ? Velocity.NONE : velocity;
    }

    private @Nullable Velocity velocity(int offset) {
        return velocities[BEHIND + offset];
    }

    /** The ball's velocity by least squares, null where it is not known in all of those frames. */
    private @Nullable Velocity measured(int offset) {
        double x = 0;
        double y = 0;
        double squares = 0;
        for (int step = -SPAN; step <= SPAN; step++) {
            Moment moment = at(offset + step);
            if (moment == null) {
                return null;
            }
            x += step * moment.x();
            y += step * moment.y();
            squares += step * step;
        }
        double seconds = squares * STEP_SECONDS;
        return new Velocity(x / seconds, y / seconds);
    }
}
