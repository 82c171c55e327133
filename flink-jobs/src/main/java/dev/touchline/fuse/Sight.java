package dev.touchline.fuse;

import java.util.ArrayList;
import java.util.List;

/**
 * An account in which one candidate is the ball, its score still without what the place tells.
 *
 * @param place log of how much likelier the ball of this account is just there, and as far away as its light tells, than clutter is
 *     anywhere, in nats
 */
record Sight(BallHypothesis account, double place) {
    /**
     * What looks like a ball in one picture mostly does in the next, so being where one was expected tells only so much, and at
     * somebody's feet nothing.
     */
    static final double MOST_TELLING_PLACE = 3;

    private static final double LESS = 6;
    private static final double MORE = 3;

    /** The accounts of one candidate: the best tells as much as a place may, the others as much more or less as they fit. */
    static List<BallHypothesis> weighed(List<Sight> sights) {
        double best = Double.NEGATIVE_INFINITY;
        double bestPlace = 0;
        for (Sight sight : sights) {
            double score = sight.account.score() + Math.min(sight.place, MOST_TELLING_PLACE);
            if (score > best) {
                best = score;
                bestPlace = sight.place;
            }
        }
        List<BallHypothesis> weighed = new ArrayList<>();
        for (Sight sight : sights) {
            double fits = Math.max(-LESS, Math.min(MORE, sight.place - bestPlace));
            weighed.add(sight.account.gaining(Math.min(MOST_TELLING_PLACE, bestPlace) + fits));
        }
        return weighed;
    }
}
