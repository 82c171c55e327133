package dev.touchline.track;

import dev.touchline.sighting.PitchEstimate;

/** What it costs to say that a detection shows a track's person: squared Mahalanobis distance, kit and box, minus twice the log-likelihood. */
final class PairCost {
    /** A box moves on smoothly only from one picture to the next few. */
    private static final double BOX_MEMORY_SECONDS = 0.3;

    private static final double BOX_WEIGHT = 5;
    private static final double SAME_BOX = 0.45;
    private static final double DOUBTFUL_SHARE = 0.6;
    private static final double DOUBTFUL_SECONDS = 0.6;

    private final TrackerRules rules;

    PairCost(TrackerRules rules) {
        this.rules = rules;
    }

    double of(Track track, PlacedDetection found, boolean doubtful) {
        boolean fresh = track.unseenSeconds() <= BOX_MEMORY_SECONDS;
        if (doubtful && track.unseenSeconds() > DOUBTFUL_SECONDS) {
            return Double.POSITIVE_INFINITY;
        }
        double overlap = fresh ? track.box().overlap(found.box()) : 0;
        PitchEstimate spot = rules.widened(found.spot(), 1);
        double gate = doubtful ? DOUBTFUL_SHARE * rules.gate() : rules.gate();
        if (overlap < SAME_BOX && track.motion().leastSurprise(spot) > gate) {
            return Double.POSITIVE_INFINITY;
        }
        double surprise = track.motion().surprise(spot);
        if (surprise > gate && overlap < SAME_BOX) {
            return Double.POSITIVE_INFINITY;
        }
        double place = Math.min(surprise, rules.gate());
        return place + KitMean.disagreement(track.kit(), found.kit()) - BOX_WEIGHT * overlap + unseen(track);
    }

    /** Of two tracks alike, the one seen lately goes on. */
    private static double unseen(Track track) {
        return Math.min(3, 2 * track.unseenSeconds());
    }

    double ofNobody() {
        return rules.gate() + 2;
    }
}
