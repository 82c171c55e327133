package dev.touchline.fuse;

import org.jspecify.annotations.Nullable;

/** Who is near the ball. */
final class BallCompany {
    private static final double CARRIED_METRES = 1.3;
    private static final double CARRIED_SLIP = 4;
    /** How surely a ball at somebody's feet is where they are, and goes where they go: standard deviations, metres and m/s. */
    private static final double[] AT_FEET = {0.6, 0.6, 0.05, 2.5, 2.5, 0.05};

    private BallCompany() {}

    /** Whoever the ball is at the feet of and moves with. */
    static int carrier(BallMotion motion, BallState state, People people) {
        int carrier = 0;
        double least = CARRIED_METRES;
        for (WorldPerson person : people.known()) {
            double distance = distance(motion, person);
            if (state == BallState.ROLLING
                    && distance < least
                    && slip(motion, person) < CARRIED_SLIP
                    && person.kit() != Kit.OFFICIAL) {
                least = distance;
                carrier = person.id();
            }
        }
        return carrier;
    }

    /** The ball drawn to somebody's feet and to their pace, by a share of the way; it may lie on any side of them. */
    static BallMotion drawn(BallMotion ball, WorldPerson person, double share) {
        return ball.drawnTo(BallMotion.with(person.motion(), ball.z(), AT_FEET), share, share);
    }

    static @Nullable WorldPerson nearest(BallMotion motion, People people) {
        WorldPerson nearest = null;
        double least = Double.POSITIVE_INFINITY;
        for (WorldPerson person : people.known()) {
            double distance = distance(motion, person);
            if (person.kit() != Kit.OFFICIAL && distance < least) {
                least = distance;
                nearest = person;
            }
        }
        return nearest;
    }

    static double distance(BallMotion motion, @Nullable WorldPerson person) {
        return person == null
                ? Double.POSITIVE_INFINITY
                : length(person.motion().x() - motion.x(), person.motion().y() - motion.y());
    }

    private static double slip(BallMotion motion, WorldPerson person) {
        return length(person.motion().vx() - motion.mean()[3], person.motion().vy() - motion.mean()[4]);
    }

    /** As {@code Math.hypot}, which guards against numbers that no pitch has and takes ten times as long. */
    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    static @Nullable WorldPerson person(People people, int id) {
        for (WorldPerson person : people.known()) {
            if (person.id() == id) {
                return person;
            }
        }
        return null;
    }
}
