package dev.touchline.track;

import dev.touchline.sighting.PitchEstimate;

/**
 * When the tracker believes what (ByteTrack, Zhang et al. 2022: sure detections first, doubtful ones only to go on with).
 *
 * @param sureScore detections from this score begin tracks and are matched first
 * @param doubtfulScore detections from this score may continue a track; the rest are ignored
 * @param gate largest squared Mahalanobis distance of a detection from its track
 * @param duplicateOverlap of two boxes that overlap more than this, only the better counts
 * @param patienceSeconds a person unseen for longer comes back as somebody new
 * @param confirmingHits pictures a new track must be found in before it is shown
 * @param spotNoise metres added to every spot's standard deviation: strides, leaning and cut-off feet
 * @param cut when everybody is begun afresh
 */
public record TrackerRules(
        double sureScore,
        double doubtfulScore,
        double gate,
        double duplicateOverlap,
        double patienceSeconds,
        int confirmingHits,
        double spotNoise,
        MotionNoise motion,
        CutRules cut) {
    public static final TrackerRules STANDARD =
            new TrackerRules(0.4, 0.15, 16, 0.65, 1.8, 2, 0.08, MotionNoise.FOOTBALLER, CutRules.STANDARD);

    /** These rules for a network that is sure of people from this score. */
    public TrackerRules sureFrom(double score) {
        return new TrackerRules(
                score,
                Math.min(score, doubtfulScore),
                gate,
                duplicateOverlap,
                patienceSeconds,
                confirmingHits,
                spotNoise,
                motion,
                cut);
    }

    /** A spot believed less: its own covariance and the noise of stepping feet, {@code factor} times. */
    PitchEstimate widened(PitchEstimate spot, double factor) {
        double floor = spotNoise * spotNoise;
        return new PitchEstimate(
                spot.x(),
                spot.y(),
                factor * (spot.varianceX() + floor),
                factor * spot.covarianceXY(),
                factor * (spot.varianceY() + floor));
    }
}
