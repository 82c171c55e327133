package dev.touchline.fuse;

import dev.touchline.pitch.PitchPoint;
import dev.touchline.sighting.BallSighting;
import dev.touchline.sighting.PitchEstimate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that can have become of a ball by the next picture: it went on, was kicked, lifted, landed or stopped, or is a new one. */
final class BallBranches {
    private static final double GATE = 14;
    private static final double FOOT_METRES = 1.6;
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
    /** A ball that leaves a foot is often hidden for some pictures: it may have been kicked as long ago as this. */
    private static final double UNSEEN_KICK_SECONDS = 0.3;

    private static final double KICK_SPEED = 12;
    private static final double LIFT_SPEED = 8;
    private static final double FASTEST = 40;
    private static final double BIRTH = -6;
    /** Of a ball that is seen as it is taken up. */
    private static final double TAKEN = -1;

    private final BallField field;

    BallBranches(BallField field) {
        this.field = field;
    }

    /**
     * One way a ball can have gone on: how it moves by now, what was foreseen of that, who holds it, and how likely it was
     * beforehand.
     */
    private record Way(
            BallMotion motion,
            BallMotion foreseen,
            BallState state,
            @Nullable WorldPerson holder,
            double prior) {
        Way(BallMotion motion, BallMotion foreseen, BallState state, double prior) {
            this(motion, foreseen, state, null, prior);
        }
    }

    /** The accounts in which each of these candidates is that ball, whichever way it went on; by candidate. */
    void branch(
            List<List<Sight>> next,
            BallHypothesis from,
            @Nullable WorldPerson nearest,
            Cover cover,
            double seconds,
            List<Candidate> candidates,
            BallView view,
            long now,
            People people) {
        if (candidates.isEmpty()) {
            return;
        }
        double distance = BallCompany.distance(from.motion(), nearest);
        double found = from.visibility().found(view.name(), now, cover);
        BallHypothesis reported = from.looked(from.visibility().after(view.name(), now, cover, true));
        double unseen = (now - from.lastSeenMicros()) / 1e6;
        List<Way> ways = ways(from, Math.max(seconds, Math.min(UNSEEN_KICK_SECONDS, unseen)), distance, view.hands());
        for (int i = 0; i < candidates.size(); i++) {
            for (Way way : ways) {
                follow(next.get(i), reported, way, found, candidates.get(i), view, now, people);
            }
        }
    }

    /** Gone on as it was, or kicked along the grass, lifted, landed or taken up in the last {@code seconds}. */
    private List<Way> ways(BallHypothesis from, double seconds, double distance, Hands hands) {
        BallMotion motion = from.motion();
        double touched = distance < FOOT_METRES + 15 * seconds ? TOUCHED : TOUCHED_BY_NOBODY;
        List<Way> ways = new ArrayList<>();
        double grass = field.grass(motion.x(), motion.y());
        boolean held = from.state() == BallState.HELD;
        ways.add(new Way(motion, from.foreseen(), from.state(), held ? hands.holder(from.carrier()) : null, 0));
        BallMotion lifted = motion.touched(KICK_SPEED, LIFT_SPEED, seconds);
        Hands.Held taken = held ? null : hands.taker(motion);
        if (taken != null) {
            double prior = TAKEN + Hands.within(taken.holder(), motion);
            ways.add(new Way(taken.motion(), lifted, BallState.HELD, taken.holder(), prior));
        }
        BallMotion kicked = motion.touched(KICK_SPEED, 0, seconds);
        boolean low = from.state() == BallState.ROLLING;
        ways.add(new Way(low ? kicked : kicked.landing(grass), kicked, BallState.ROLLING, touched));
        ways.add(new Way(lifted, lifted, BallState.FLYING, touched + (held ? 0 : LIFTED)));
        if (from.state() == BallState.FLYING && motion.mean()[5] < -1 && motion.z() - grass < BOUNCE_METRES) {
            ways.add(new Way(motion.landing(grass).thrownUp(), motion, BallState.FLYING, LANDED));
        }
        return ways;
    }

    private void follow(
            List<Sight> next,
            BallHypothesis from,
            Way way,
            double found,
            Candidate candidate,
            BallView view,
            long now,
            People people) {
        BallSighting ball = candidate.sighting();
        if (way.motion.isFarFrom(ball.ray(), view.sigma(), GATE)) {
            return;
        }
        BallMotion.Seen seen = way.motion.seenAlong(ball.ray(), view.sigma());
        Ranged ranged = Ranged.of(seen.motion(), candidate);
        if (seen.surprise() > GATE || ranged.motion().speed() > FASTEST || !field.holds(ranged.motion())) {
            return;
        }
        double gain = way.prior + Math.log(found) + candidate.telling();
        BallMotion fixed = way.state == BallState.ROLLING
                ? ranged.motion()
                        .rolling(
                                field.grass(ranged.motion().x(), ranged.motion().y()))
                : ranged.motion();
        if (way.holder != null && !view.hands().reaches(way.holder, fixed)) {
            return;
        }
        int carrier = way.holder != null ? way.holder.id() : BallCompany.carrier(fixed, way.state, people);
        BallHypothesis followed = from.seen(way.foreseen, fixed, way.state, from.score() + gain, now, carrier);
        next.add(new Sight(followed, view.place(seen.logLikelihood(), seen.range()) + ranged.fits()));
    }

    /** New accounts that begin with this candidate: a ball on the grass, one in the air on the way there, and ones in hands. */
    void begin(List<BallHypothesis> next, Candidate candidate, BallView view, long now, People people) {
        BallSighting ball = candidate.sighting();
        PitchEstimate ground = ball.ground();
        double score = BIRTH + candidate.telling();
        if (ground != null
                && field.contains(ground.point())
                && Double.isFinite(ground.varianceX() + ground.varianceY())) {
            double spread = Math.sqrt(Math.max(0.04, Math.max(ground.varianceX(), ground.varianceY())));
            double[] sigmas = {spread, spread, 0.05, 6, 6, 0.05};
            double height = field.grass(ground.x(), ground.y()) + BallMotion.RADIUS;
            BallMotion motion = BallMotion.at(ground.x(), ground.y(), height, sigmas);
            double fits = Ranged.of(motion, candidate).fits();
            next.add(BallHypothesis.born(
                    motion,
                    BallState.ROLLING,
                    score + fits,
                    now,
                    BallCompany.carrier(motion, BallState.ROLLING, people)));
        }
        for (Hands.Held held : view.hands().showing(ball, view.sigma(), GATE)) {
            double fits = Ranged.of(held.motion(), candidate).fits();
            next.add(BallHypothesis.born(
                    held.motion(),
                    BallState.HELD,
                    score + TAKEN + fits,
                    now,
                    held.holder().id()));
        }
        double fall = -ball.ray().directionZ();
        if (fall > LEAST_FALL) {
            double range = (ball.ray().originZ() - AIR_HEIGHT) / fall;
            Ranged ranged = Ranged.of(
                    BallMotion.along(ball.ray(), range, AIR_SPREAD / fall, range * view.sigma(), AIR_SPEED), candidate);
            BallMotion motion = ranged.motion();
            if (field.contains(new PitchPoint(motion.x(), motion.y()))) {
                next.add(BallHypothesis.born(motion, BallState.FLYING, score + LIFTED + ranged.fits(), now, 0));
            }
        }
    }

    /** The accounts in which this picture shows the ball nowhere: it goes on, or whoever it came to has stopped it or taken it up. */
    void unseen(
            List<BallHypothesis> next,
            BallHypothesis from,
            @Nullable WorldPerson nearest,
            Cover cover,
            BallView view,
            long now) {
        BallMotion motion = from.motion();
        double distance = BallCompany.distance(motion, nearest);
        double height = motion.z() - field.grass(motion.x(), motion.y());
        next.add(missed(from, cover, view, now));
        if (from.state() == BallState.HELD) {
            return;
        }
        if (nearest != null && distance < FOOT_METRES && height < REACHED_METRES && from.carrier() != nearest.id()) {
            BallMotion stopped = BallCompany.drawn(motion, nearest, 1)
                    .rolling(field.grass(nearest.motion().x(), nearest.motion().y()));
            next.add(missed(
                    from.stoppedBy(nearest, touched(from), stopped, BallState.ROLLING, from.score() + STOPPED),
                    view.coverOf(stopped),
                    view,
                    now));
        }
        Hands.Held taken = view.hands().taker(motion);
        if (taken != null && height - motion.sigma(2) < REACHED_METRES) {
            double score = from.score() + STOPPED + Hands.within(taken.holder(), motion);
            next.add(missed(
                    from.stoppedBy(taken.holder(), touched(from), taken.motion(), BallState.HELD, score),
                    view.coverOf(taken.motion()),
                    view,
                    now));
        }
    }

    /** What was foreseen of a ball that somebody then touched: its speed from there on may be any. */
    private static BallMotion touched(BallHypothesis from) {
        return from.foreseen().touched(KICK_SPEED, LIFT_SPEED, 0);
    }

    private BallHypothesis missed(BallHypothesis account, Cover cover, BallView view, long now) {
        BallMotion motion = account.motion();
        if (!view.shows(motion.x(), motion.y(), motion.z() - field.grass(motion.x(), motion.y()))) {
            return account;
        }
        double found = account.visibility().found(view.name(), now, cover);
        return account.looked(account.visibility().after(view.name(), now, cover, false))
                .gaining(Math.log(1 - found));
    }
}
