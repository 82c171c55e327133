package dev.touchline.fuse;

import dev.touchline.pitch.PitchPoint;
import dev.touchline.sighting.BallSighting;
import dev.touchline.sighting.PitchEstimate;
import java.util.List;

/** All that can have become of a ball by the next picture: it went on, was kicked, lifted, landed or stopped, or is a new one. */
final class BallBranches {
    private static final double GATE = 14;
    private static final double FOOT_METRES = 1.6;
    private static final double AT_FEET_METRES = 1;
    private static final double REACHED_METRES = 2.2;
    private static final double STOPPED = -2;
    private static final double AIR_HEIGHT = 3;
    private static final double AIR_SPREAD = 2.5;
    private static final double AIR_SPEED = 10;
    private static final double LEAST_FALL = 0.05;
    private static final double TOUCHED = -3;
    private static final double TOUCHED_BY_NOBODY = -7;
    private static final double LIFTED = -1;
    private static final double BOUNCE_METRES = 2.5;
    private static final double LANDED = -1;
    private static final double KICK_SPEED = 12;
    private static final double LIFT_SPEED = 5;
    private static final double FASTEST = 40;
    private static final double BIRTH = -3;

    private final BallField field;

    BallBranches(BallField field) {
        this.field = field;
    }

    /** The accounts in which this candidate is that ball: gone on as it was, kicked along the grass, or lifted. */
    void branch(
            List<BallHypothesis> next,
            BallHypothesis from,
            double seconds,
            BallSighting ball,
            BallView view,
            long now,
            People people) {
        follow(next, from, from.motion(), from.flying(), 0, ball, view, now, people);
        boolean reached = BallCompany.distance(from.motion(), BallCompany.nearest(from.motion(), people))
                < FOOT_METRES + 15 * seconds;
        double touched = reached ? TOUCHED : TOUCHED_BY_NOBODY;
        BallMotion kicked = from.motion().touched(KICK_SPEED, 0, seconds);
        follow(next, from, kicked, false, touched, ball, view, now, people);
        BallMotion lifted = from.motion().touched(KICK_SPEED, LIFT_SPEED, seconds);
        follow(next, from, lifted, true, touched + LIFTED, ball, view, now, people);
        double height =
                from.motion().z() - field.grass(from.motion().x(), from.motion().y());
        if (from.flying() && from.motion().mean()[5] < -1 && height < BOUNCE_METRES) {
            BallMotion landing = from.motion()
                    .landing(field.grass(from.motion().x(), from.motion().y()));
            follow(next, from, landing, true, LANDED, ball, view, now, people);
        }
    }

    private void follow(
            List<BallHypothesis> next,
            BallHypothesis from,
            BallMotion motion,
            boolean flying,
            double prior,
            BallSighting ball,
            BallView view,
            long now,
            People people) {
        BallMotion.Seen seen = motion.seenAlong(ball.ray(), view.sigma());
        if (seen.surprise() > GATE || seen.motion().speed() > FASTEST || !field.holds(seen.motion())) {
            return;
        }
        boolean atFeet = isAtFeet(from.motion(), people);
        double found = from.visibility().found(view.name(), now, atFeet);
        double gain = prior + view.logRatio(ball, found, seen.logLikelihood(), seen.range());
        BallMotion fixed = flying
                ? seen.motion()
                : seen.motion()
                        .rolling(field.grass(seen.motion().x(), seen.motion().y()));
        next.add(from.looked(from.visibility().after(view.name(), now, atFeet, true))
                .seen(
                        fixed,
                        flying,
                        from.score() + gain,
                        now,
                        BallCompany.carrier(fixed, flying, people),
                        ball.score()));
    }

    /** New accounts that begin with this candidate: a ball on the grass, and one in the air on the way there. */
    void begin(List<BallHypothesis> next, BallSighting ball, BallView view, long now, People people) {
        PitchEstimate ground = ball.ground();
        double score = BIRTH + view.telling(ball);
        if (ground != null
                && field.contains(ground.point())
                && Double.isFinite(ground.varianceX() + ground.varianceY())) {
            double spread = Math.sqrt(Math.max(0.04, Math.max(ground.varianceX(), ground.varianceY())));
            double[] sigmas = {spread, spread, 0.05, 6, 6, 0.05};
            double height = field.grass(ground.x(), ground.y()) + BallMotion.RADIUS;
            BallMotion motion = BallMotion.at(ground.x(), ground.y(), height, sigmas);
            next.add(BallHypothesis.born(
                    motion, false, score, now, BallCompany.carrier(motion, false, people), ball.score()));
        }
        double fall = -ball.ray().directionZ();
        if (fall > LEAST_FALL) {
            double range = (ball.ray().originZ() - AIR_HEIGHT) / fall;
            BallMotion motion = BallMotion.along(ball.ray(), range, AIR_SPREAD / fall, range * view.sigma(), AIR_SPEED);
            if (field.contains(new PitchPoint(motion.x(), motion.y()))) {
                next.add(BallHypothesis.born(motion, true, score + LIFTED, now, 0, ball.score()));
            }
        }
    }

    /** The accounts in which this picture shows the ball nowhere: it goes on, or whoever it came to has stopped it. */
    void unseen(List<BallHypothesis> next, BallHypothesis from, BallView view, long now, People people) {
        BallMotion motion = from.motion();
        WorldPerson nearest = BallCompany.nearest(motion, people);
        double distance = BallCompany.distance(motion, nearest);
        double height = motion.z() - field.grass(motion.x(), motion.y());
        next.add(missed(from, view, height, now, distance < AT_FEET_METRES));
        if (nearest != null && distance < FOOT_METRES && height < REACHED_METRES && from.carrier() != nearest.id()) {
            BallMotion stopped = motion.drawnTo(nearest.motion(), 1)
                    .rolling(field.grass(nearest.motion().x(), nearest.motion().y()));
            BallHypothesis missed = missed(from, view, 0, now, true);
            next.add(missed.stoppedBy(nearest, stopped, missed.score() + STOPPED));
        }
    }

    private static BallHypothesis missed(BallHypothesis from, BallView view, double height, long now, boolean atFeet) {
        if (!view.shows(from.motion().x(), from.motion().y(), height)) {
            return from;
        }
        double found = from.visibility().found(view.name(), now, atFeet);
        return from.looked(from.visibility().after(view.name(), now, atFeet, false))
                .moved(from.motion(), from.flying(), from.score() + Math.log(1 - found));
    }

    private static boolean isAtFeet(BallMotion motion, People people) {
        return BallCompany.distance(motion, BallCompany.nearest(motion, people)) < AT_FEET_METRES;
    }
}
