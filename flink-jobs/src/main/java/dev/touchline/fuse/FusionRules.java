package dev.touchline.fuse;

import dev.touchline.match.rules.FusionTiming;
import dev.touchline.track.CutRules;
import dev.touchline.track.MotionNoise;

/**
 * How long fusion waits and what it believes: microseconds, metres.
 *
 * @param maxWaitMicros wall-clock time a frame waits for a live camera that is behind the others
 * @param idleMicros a camera is idle after this long without sighting or heartbeat, on the wall clock or behind the others
 * @param lateMicros pictures older than the newest used by more than this are not used
 * @param strayMicros a capture time farther than this from the other pictures' is not believed
 * @param placementNoise added to every spot's standard deviation: what calibration and stepping feet leave unsaid
 * @param gate largest squared Mahalanobis distance between a person and a sighting
 * @param arrivalHits sightings a newcomer needs before it counts as a person
 * @param shownSigma a person unseen is shown while one standard deviation of the place is below this
 * @param pitchMargin sightings farther than this outside the lines are nobody in the match
 * @param leastWorth who is worth less to the cameras that should show them is nobody
 * @param outweighing by how much more than a still one the detector must score a newcomer for whom there is no place
 * @param cut when the people that only one camera shows are begun afresh
 */
public record FusionRules(
        long maxWaitMicros,
        long idleMicros,
        long lateMicros,
        long strayMicros,
        double placementNoise,
        double gate,
        int arrivalHits,
        double shownSigma,
        double pitchMargin,
        double leastWorth,
        double outweighing,
        MotionNoise motion,
        CutRules cut) {
    private static final long PATIENCE_MICROS = 600_000_000;

    public static final FusionRules STANDARD = new FusionRules(
            80_000,
            1_000_000,
            1_000_000,
            10_000_000,
            0.2,
            16,
            3,
            1.6,
            1.5,
            0.22,
            0.2,
            MotionNoise.FOOTBALLER,
            CutRules.STANDARD);

    /** These rules with the waits that match.yaml asks for. */
    public static FusionRules of(FusionTiming timing) {
        return new FusionRules(
                timing.maxWaitMillis() * 1000L,
                timing.idleMillis() * 1000L,
                STANDARD.lateMicros,
                STANDARD.strayMicros,
                STANDARD.placementNoise,
                STANDARD.gate,
                STANDARD.arrivalHits,
                STANDARD.shownSigma,
                STANDARD.pitchMargin,
                STANDARD.leastWorth,
                STANDARD.outweighing,
                STANDARD.motion,
                STANDARD.cut);
    }

    /** The same rules for going through a recording, where no camera is late however far it is behind. */
    public FusionRules patient() {
        return new FusionRules(
                PATIENCE_MICROS,
                PATIENCE_MICROS,
                lateMicros,
                PATIENCE_MICROS,
                placementNoise,
                gate,
                arrivalHits,
                shownSigma,
                pitchMargin,
                leastWorth,
                outweighing,
                motion,
                cut);
    }
}
