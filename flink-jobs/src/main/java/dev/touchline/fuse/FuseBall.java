package dev.touchline.fuse;

import dev.touchline.match.MatchSetup;
import dev.touchline.pitch.PitchPoint;
import dev.touchline.sighting.BallSighting;
import dev.touchline.sighting.FrameSightings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the ball among all cameras' candidates over time: multiple-hypothesis tracking (Reid 1979) of one target that
 * rolls, flies, bounces and is kicked.
 */
final class FuseBall {
    private static final int MOST_ACCOUNTS = 20;
    private static final int MOST_CANDIDATES = 12;
    private static final double MEMORY_SECONDS = 4;
    private static final double AIR = 0.2;
    private static final double FEET = 60;
    private static final double GRASS = 6;
    private static final double MOST_SCORE = 40;
    private static final double FOOT_METRES = 1.6;
    private static final double DRAWN_PER_SECOND = 4;
    private static final double LATE_SECONDS = 0.25;
    private static final double SIGHT_METRES = 0.5;
    private static final double LONELY_METRES = 8;
    private static final double LONELY = -0.1;

    private final MatchSetup setup;
    private final BallField field;
    private final BallBranches branches;

    FuseBall(MatchSetup setup) {
        this.setup = setup;
        this.field = BallField.of(setup);
        this.branches = new BallBranches(field);
    }

    double grass(double x, double y) {
        return field.grass(x, y);
    }

    BallAccounts after(BallAccounts before, FrameSightings picture, People people) {
        long now = Math.max(before.timeMicros(), picture.captureTimeMicros());
        if ((now - picture.captureTimeMicros()) / 1e6 > LATE_SECONDS) {
            return before;
        }
        ClutterMap clutter = before.clutterOf(picture.camera());
        var view = new BallView(setup, picture, clutter);
        double seconds = before.timeMicros() == 0 ? 0 : Math.min(2, (now - before.timeMicros()) / 1e6);
        List<BallSighting> balls = candidates(picture);
        List<BallHypothesis> next = new ArrayList<>();
        for (BallHypothesis hypothesis : before.hypotheses()) {
            BallHypothesis moved = moved(hypothesis, seconds, now, people);
            branches.unseen(next, moved, view, now, people);
            branches.branch(next, moved, seconds, balls, view, now, people);
        }
        for (BallSighting ball : balls) {
            branches.begin(next, ball, view, now, people);
        }
        List<BallHypothesis> kept = best(next);
        List<BallSighting> litter = new ArrayList<>(balls);
        if (!kept.isEmpty() && kept.get(0).hasTravelled()) {
            litter.removeIf(ball -> view.isNew(ball) && isSightOf(kept.get(0), ball));
        }
        return new BallAccounts(
                now, kept, before.clutterWith(clutter.after(picture.captureTimeMicros(), picture.width(), litter)));
    }

    /** A ball that came from elsewhere and lies still is no litter. */
    private static boolean isSightOf(BallHypothesis best, BallSighting ball) {
        return best.motion().distanceFrom(ball.ray()) < SIGHT_METRES;
    }

    private static List<BallSighting> candidates(FrameSightings picture) {
        List<BallSighting> sound = new ArrayList<>();
        for (BallSighting ball : picture.balls()) {
            double sum = ball.ray().directionX()
                    + ball.ray().directionY()
                    + ball.ray().directionZ()
                    + ball.ray().originX()
                    + ball.ray().originY()
                    + ball.ray().originZ()
                    + ball.centre().x()
                    + ball.centre().y();
            if (Double.isFinite(sum) && ball.score() >= 0) {
                sound.add(ball);
            }
        }
        sound.sort(Comparator.comparingDouble(ball -> -ball.score()));
        return sound.size() > MOST_CANDIDATES ? new ArrayList<>(sound.subList(0, MOST_CANDIDATES)) : sound;
    }

    private BallHypothesis moved(BallHypothesis hypothesis, double seconds, long now, People people) {
        BallMotion motion = hypothesis.motion();
        boolean atFeet = BallCompany.distance(motion, BallCompany.nearest(motion, people)) < FOOT_METRES;
        double density = hypothesis.flying() ? AIR : atFeet ? FEET : GRASS;
        BallMotion later = motion.after(seconds, hypothesis.flying(), density, grass(motion.x(), motion.y()));
        boolean flying = hypothesis.flying()
                && (later.z() > grass(later.x(), later.y()) + 0.35 || Math.abs(later.mean()[5]) > 1);
        if (hypothesis.flying() && !flying) {
            later = later.rolling(grass(later.x(), later.y()));
        }
        WorldPerson carrier = hypothesis.carrier() == 0 ? null : BallCompany.person(people, hypothesis.carrier());
        double unseen = (now - hypothesis.lastSeenMicros()) / 1e6;
        if (carrier != null && unseen > 0.12) {
            later = later.drawnTo(carrier.motion(), Math.min(1, DRAWN_PER_SECOND * seconds));
        }
        double score =
                hypothesis.score() * Math.exp(-seconds / MEMORY_SECONDS) + seconds * 25 * plausibility(later, people);
        return hypothesis.moved(later, flying, score);
    }

    /** A ball in play is near somebody, or moves, and is not far outside the lines. */
    private double plausibility(BallMotion motion, People people) {
        boolean inside = field.contains(new PitchPoint(motion.x(), motion.y()));
        boolean lonely =
                motion.speed() < 2 && BallCompany.distance(motion, BallCompany.nearest(motion, people)) > LONELY_METRES;
        return (inside ? 0 : 2 * LONELY) + (lonely ? LONELY : 0);
    }

    /** The best accounts, one of those alike; what the best has gained beyond the most is taken from all of them. */
    private static List<BallHypothesis> best(List<BallHypothesis> all) {
        all.sort(Comparator.comparingDouble(hypothesis -> -hypothesis.score()));
        double excess = all.isEmpty() ? 0 : Math.max(0, all.get(0).score() - MOST_SCORE);
        List<BallHypothesis> kept = new ArrayList<>();
        for (BallHypothesis hypothesis : all) {
            if (kept.size() < MOST_ACCOUNTS && kept.stream().noneMatch(hypothesis::isLike)) {
                kept.add(hypothesis.moved(hypothesis.motion(), hypothesis.flying(), hypothesis.score() - excess));
            }
        }
        return kept;
    }
}
