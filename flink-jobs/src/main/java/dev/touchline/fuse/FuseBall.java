package dev.touchline.fuse;

import dev.touchline.match.MatchSetup;
import dev.touchline.pitch.PitchPoint;
import dev.touchline.sighting.BallSighting;
import dev.touchline.sighting.FrameSightings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the ball among all cameras' candidates over time: multiple-hypothesis tracking (Reid 1979) of one target that
 * rolls, flies, bounces and is kicked.
 */
final class FuseBall {
    private static final int MOST_ACCOUNTS = 120;
    /** Of accounts that began alike, so that many shades of one do not crowd out a newborn. */
    private static final int MOST_KIN = 40;
    /** The most telling ones; what lies about is remembered from all, so that it stays known without being among them. */
    private static final int MOST_CANDIDATES = 12;

    private static final double MEMORY_SECONDS = 10;
    private static final double AIR = 0.2;
    private static final double FEET = 60;
    private static final double GRASS = 6;
    private static final double MOST_SCORE = 40;
    private static final double FOOT_METRES = 1.6;
    private static final double DRAWN_PER_SECOND = 4;
    private static final double LOW_METRES = 0.35;
    private static final double LEVEL_SPEED = 1;
    private static final double LEVEL_SIGMA = 1.5;
    private static final double LATE_SECONDS = 0.25;
    private static final double HELD_METRES = 1.2;
    private static final double SIGHT_METRES = 0.5;
    private static final double LONELY_METRES = 8;
    private static final double LONELY = -0.1;
    private static final long LOST_MICROS = 300_000;
    /** Sights of what has not moved since it was first seen: half a minute of one camera. */
    private static final int LONGEST_LAIN = 750;

    private final MatchSetup setup;
    private final BallField field;
    private final BallBranches branches;

    FuseBall(MatchSetup setup, BallField field) {
        this.setup = setup;
        this.field = field;
        this.branches = new BallBranches(field);
    }

    BallAccounts after(BallAccounts before, FrameSightings picture, People people) {
        long now = Math.max(before.timeMicros(), picture.captureTimeMicros());
        if ((now - picture.captureTimeMicros()) / 1e6 > LATE_SECONDS) {
            return before;
        }
        ClutterMap clutter = before.clutterOf(picture.camera());
        BallBrightness brightness = before.brightnessOf(picture.camera());
        var view = new BallView(setup, field, picture, clutter, brightness, people);
        double seconds = before.timeMicros() == 0 ? 0 : Math.min(2, (now - before.timeMicros()) / 1e6);
        List<Candidate> all = view.candidates();
        List<Candidate> candidates = all.subList(0, Math.min(MOST_CANDIDATES, all.size()));
        List<List<Sight>> sights = new ArrayList<>();
        candidates.forEach(candidate -> sights.add(new ArrayList<>()));
        List<BallHypothesis> next = new ArrayList<>();
        for (BallHypothesis hypothesis : before.hypotheses()) {
            BallHypothesis moved = moved(hypothesis, seconds, now, people, view.hands());
            WorldPerson nearest = BallCompany.nearest(moved.motion(), people);
            moved = moved.gaining(seconds * 25 * plausibility(moved.motion(), nearest));
            Cover cover = view.coverOf(moved.motion());
            branches.unseen(next, moved, nearest, cover, view, now);
            branches.branch(sights, moved, nearest, cover, seconds, candidates, view, now, people);
        }
        sights.forEach(of -> next.addAll(Sight.weighed(of)));
        for (Candidate candidate : candidates) {
            branches.begin(next, candidate, view, now, people);
        }
        List<BallHypothesis> kept = best(next);
        int holder = kept.isEmpty() || !kept.get(0).hasTravelled() ? 0 : holder(kept.get(0), people);
        FeetClutter feet = clutter.feet().after(picture.captureTimeMicros(), all, view, people, holder);
        List<BallSighting> litter = litter(kept, all, view, clutter.isYoung(), now);
        ClutterMap after = clutter.after(picture.captureTimeMicros(), picture.width(), litter, feet);
        return before.after(
                now,
                kept,
                before.clutterWith(after),
                before.brightnessWith(picture.camera(), learnt(brightness, kept, candidates, people, now)));
    }

    /** What the light of a ball that rolls in the open tells of its brightness. */
    private static BallBrightness learnt(
            BallBrightness before, List<BallHypothesis> kept, List<Candidate> candidates, People people, long now) {
        if (kept.isEmpty() || !kept.get(0).rolls() || kept.get(0).lastSeenMicros() != now) {
            return before;
        }
        BallMotion motion = kept.get(0).motion();
        if (BallCompany.distance(motion, BallCompany.nearest(motion, people)) < FOOT_METRES) {
            return before;
        }
        for (Candidate candidate : candidates) {
            BallSighting ball = candidate.sighting();
            if (ball.light() != null && isSightOf(kept.get(0), ball)) {
                return before.after(ball.light(), motion.rangeFrom(ball.ray()));
            }
        }
        return before;
    }

    private static int holder(BallHypothesis best, People people) {
        WorldPerson nearest = BallCompany.nearest(best.motion(), people);
        return nearest == null || BallCompany.distance(best.motion(), nearest) > HELD_METRES ? 0 : nearest.id();
    }

    /**
     * All candidates that cannot be the ball, as it is seen elsewhere. While nobody knows where the ball is, what came to lie
     * anywhere may be it for as long as a ball lies before it is played, and only what lay there before is litter still.
     */
    private static List<BallSighting> litter(
            List<BallHypothesis> kept, List<Candidate> candidates, BallView view, boolean beginning, long now) {
        boolean known = !kept.isEmpty() && kept.get(0).hasTravelled();
        boolean told = known
                ? now - kept.get(0).lastSeenMicros() <= LOST_MICROS
                : !kept.isEmpty() && kept.get(0).hits() > LONGEST_LAIN;
        return candidates.stream()
                .map(Candidate::sighting)
                .filter(ball -> beginning || told || !view.isNew(ball))
                .filter(ball -> !known || !view.isNew(ball) || !isSightOf(kept.get(0), ball))
                .toList();
    }

    private static boolean isSightOf(BallHypothesis best, BallSighting ball) {
        return best.motion().distanceFrom(ball.ray()) < SIGHT_METRES;
    }

    private BallHypothesis moved(BallHypothesis hypothesis, double seconds, long now, People people, Hands hands) {
        BallMotion motion = hypothesis.motion();
        double score = hypothesis.score() * Math.exp(-seconds / MEMORY_SECONDS);
        WorldPerson holder = hypothesis.state() == BallState.HELD ? hands.holder(hypothesis.carrier()) : null;
        if (holder != null) {
            BallMotion held = hands.heldBy(holder, motion, seconds);
            return hypothesis.moved(held, held, BallState.HELD, score);
        }
        boolean flies = hypothesis.state() == BallState.FLYING;
        boolean atFeet = BallCompany.distance(motion, BallCompany.nearest(motion, people)) < FOOT_METRES;
        double density = flies ? AIR : atFeet ? FEET : GRASS;
        BallState state = flies ? BallState.FLYING : BallState.ROLLING;
        BallMotion later = motion.after(seconds, state, density, field.grass(motion.x(), motion.y()));
        BallMotion foreseen = later;
        if (flies && hasLanded(later)) {
            double grass = field.grass(later.x(), later.y());
            later = later.landing(grass).rolling(grass);
            state = BallState.ROLLING;
        }
        WorldPerson carrier = hypothesis.carrier() == 0 ? null : BallCompany.person(people, hypothesis.carrier());
        double unseen = (now - hypothesis.lastSeenMicros()) / 1e6;
        if (carrier != null && unseen > 0.12) {
            later = BallCompany.drawn(later, carrier, Math.min(1, DRAWN_PER_SECOND * seconds));
        }
        return hypothesis.moved(foreseen, later, state, score);
    }

    /** Low, slow upwards, and known to be: one just kicked is low too, and may be rising. */
    private boolean hasLanded(BallMotion motion) {
        return motion.z() <= field.grass(motion.x(), motion.y()) + LOW_METRES
                && Math.abs(motion.mean()[5]) <= LEVEL_SPEED
                && motion.climbSigma() <= LEVEL_SIGMA;
    }

    /** A ball in play is near somebody, or moves, and is not far outside the lines. */
    private double plausibility(BallMotion motion, @Nullable WorldPerson nearest) {
        boolean inside = field.contains(new PitchPoint(motion.x(), motion.y()));
        boolean lonely = motion.speed() < 2 && BallCompany.distance(motion, nearest) > LONELY_METRES;
        return (inside ? 0 : 2 * LONELY) + (lonely ? LONELY : 0);
    }

    /** The best accounts, one of those alike; what the best has gained beyond the most is taken from all of them. */
    private static List<BallHypothesis> best(List<BallHypothesis> all) {
        all.sort(Comparator.comparingDouble(hypothesis -> -hypothesis.score()));
        double excess = all.isEmpty() ? 0 : Math.max(0, all.get(0).score() - MOST_SCORE);
        List<BallHypothesis> kept = new ArrayList<>();
        for (BallHypothesis hypothesis : all) {
            boolean roomLeft = kept.size() < MOST_ACCOUNTS
                    && kept.stream().filter(hypothesis::isKin).count() < MOST_KIN;
            if (roomLeft && kept.stream().noneMatch(hypothesis::isLike)) {
                kept.add(hypothesis.gaining(-excess));
            }
        }
        return kept;
    }
}
