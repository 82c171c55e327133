package dev.touchline.track;

import dev.touchline.sighting.KitLikelihoods;

/** What a track has seen of its kit: means of likelihoods, and how well two of them agree. */
final class KitMean {
    private static final double LEAST = 0.02;

    private KitMean() {}

    static KitLikelihoods mixed(KitLikelihoods mean, KitLikelihoods seen, double share) {
        return new KitLikelihoods(
                mean.home() + share * (seen.home() - mean.home()),
                mean.away() + share * (seen.away() - mean.away()),
                mean.homeKeeper() + share * (seen.homeKeeper() - mean.homeKeeper()),
                mean.awayKeeper() + share * (seen.awayKeeper() - mean.awayKeeper()),
                mean.official() + share * (seen.official() - mean.official()));
    }

    /** Minus twice the log of how much likelier the same kit is than any of the five: -3.2 if sure, 0 if unknown, to 7.8. */
    static double disagreement(KitLikelihoods a, KitLikelihoods b) {
        double same = a.home() * b.home()
                + a.away() * b.away()
                + a.homeKeeper() * b.homeKeeper()
                + a.awayKeeper() * b.awayKeeper()
                + a.official() * b.official();
        return -2 * Math.log(Math.max(LEAST, 5 * same));
    }
}
