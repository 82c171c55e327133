package dev.touchline.fuse;

import dev.touchline.match.Team;
import dev.touchline.sighting.KitLikelihoods;

/** What all sightings of a person say of the kit: log-likelihoods of the five, the best of them 0. */
public record KitEvidence(double home, double away, double homeKeeper, double awayKeeper, double official) {
    public static final KitEvidence NONE = new KitEvidence(0, 0, 0, 0, 0);

    /** Pictures in a row show the same light and the same fold, so each counts for a fraction. */
    private static final double WEIGHT = 0.2;

    private static final double FIRST_WEIGHT = 0.8;

    /** What is remembered of the evidence from one sighting to the next: about a minute's worth. */
    private static final double KEPT = 0.9985;

    private static final double LEAST_LIKELIHOOD = 0.01;
    private static final double LEAST_LOG = -14;

    /** After the first sighting, which counts for more than any that follow. */
    static KitEvidence first(KitLikelihoods seen) {
        return NONE.with(seen, FIRST_WEIGHT);
    }

    KitEvidence with(KitLikelihoods seen) {
        return with(seen, WEIGHT);
    }

    private KitEvidence with(KitLikelihoods seen, double weight) {
        return new KitEvidence(
                        KEPT * home + weight * log(seen.home()),
                        KEPT * away + weight * log(seen.away()),
                        KEPT * homeKeeper + weight * log(seen.homeKeeper()),
                        KEPT * awayKeeper + weight * log(seen.awayKeeper()),
                        KEPT * official + weight * log(seen.official()))
                .levelled();
    }

    /** The evidence of two tracks that turned out to be one person. */
    KitEvidence with(KitEvidence other) {
        return new KitEvidence(
                        home + other.home,
                        away + other.away,
                        homeKeeper + other.homeKeeper,
                        awayKeeper + other.awayKeeper,
                        official + other.official)
                .levelled();
    }

    double log(Kit kit) {
        return switch (kit) {
            case HOME -> home;
            case AWAY -> away;
            case HOME_KEEPER -> homeKeeper;
            case AWAY_KEEPER -> awayKeeper;
            case OFFICIAL -> official;
            case UNKNOWN -> LEAST_LOG;
        };
    }

    double probability(Team team) {
        double side = 0;
        double all = 0;
        for (Kit kit : Kit.values()) {
            if (kit != Kit.UNKNOWN) {
                double weight = Math.exp(log(kit));
                all += weight;
                side += kit.team() == team ? weight : 0;
            }
        }
        return side / all;
    }

    /** How probable each kit is, as one record, so that it can be held against one sighting's likelihoods. */
    KitLikelihoods probabilities() {
        double all = Math.exp(home) + Math.exp(away) + Math.exp(homeKeeper) + Math.exp(awayKeeper) + Math.exp(official);
        return new KitLikelihoods(
                Math.exp(home) / all,
                Math.exp(away) / all,
                Math.exp(homeKeeper) / all,
                Math.exp(awayKeeper) / all,
                Math.exp(official) / all);
    }

    /** Minus twice the log of how much likelier it is that both wear the same kit than that both wear any. */
    static double disagreement(KitLikelihoods a, KitLikelihoods b, double least) {
        double same = a.home() * b.home()
                + a.away() * b.away()
                + a.homeKeeper() * b.homeKeeper()
                + a.awayKeeper() * b.awayKeeper()
                + a.official() * b.official();
        return -2 * Math.log(Math.max(least, Kit.WORN * same));
    }

    private static double log(double likelihood) {
        return Math.log(Math.max(LEAST_LIKELIHOOD, Double.isFinite(likelihood) ? likelihood : 0));
    }

    private KitEvidence levelled() {
        double best = Math.max(Math.max(Math.max(home, away), Math.max(homeKeeper, awayKeeper)), official);
        return new KitEvidence(
                Math.max(LEAST_LOG, home - best),
                Math.max(LEAST_LOG, away - best),
                Math.max(LEAST_LOG, homeKeeper - best),
                Math.max(LEAST_LOG, awayKeeper - best),
                Math.max(LEAST_LOG, official - best));
    }
}
