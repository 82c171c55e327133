package dev.touchline.fuse;

import dev.touchline.sighting.PitchEstimate;
import dev.touchline.sighting.Sighting;
import dev.touchline.track.GroundMotion;
import dev.touchline.track.Matrix2;

/** One picture held against the world: whose, when, and how far behind the newest picture used it comes. */
record Look(String camera, long captureMicros, double lateSeconds, FusionRules rules) {
    private static final double BINDING_BONUS = 6;
    private static final double BOUND_ELSEWHERE = 4;
    private static final double BOUND_GATE = 60;
    private static final double BOUND_METRES = 4;
    private static final double LATE_SIGMA = 1.5;
    private static final double LEAST_KIT = 0.03;

    /** The reference against which a wide search counts as less telling: a place known to 0.4 m. */
    private static final double SHARP = Math.pow(0.4, 4);

    /** The spot with what calibration leaves unsaid, and for a late picture, carried on to now at the person's pace. */
    PitchEstimate spot(GroundMotion motion, Sighting sighting) {
        PitchEstimate spot = sighting.spot();
        double noise =
                rules.placementNoise() * rules.placementNoise() + LATE_SIGMA * LATE_SIGMA * lateSeconds * lateSeconds;
        return new PitchEstimate(
                spot.x() + motion.vx() * lateSeconds,
                spot.y() + motion.vy() * lateSeconds,
                spot.varianceX() + noise,
                spot.covarianceXY(),
                spot.varianceY() + noise);
    }

    /** Minus twice the log-likelihood that the sighting shows the person, up to a constant. */
    double cost(WorldPerson person, Sighting sighting, boolean trackIsBound) {
        PitchEstimate spot = spot(person.motion(), sighting);
        if (person.motion().leastSurprise(spot) > BOUND_GATE) {
            return Double.POSITIVE_INFINITY;
        }
        double surprise = person.motion().surprise(spot);
        boolean bound = sighting.trackId() != 0 && person.isBoundTo(camera, sighting.trackId());
        boolean near = person.motion().spot().distanceTo(spot.point()) < BOUND_METRES;
        if (surprise > (bound && near ? BOUND_GATE : rules.gate())) {
            return Double.POSITIVE_INFINITY;
        }
        double kit = KitEvidence.disagreement(person.evidence().probabilities(), sighting.kit(), LEAST_KIT);
        double sticky = bound ? -BINDING_BONUS : trackIsBound ? BOUND_ELSEWHERE : 0;
        return Math.min(surprise, rules.gate()) + width(person.motion(), spot) + kit + sticky;
    }

    static double width(GroundMotion motion, PitchEstimate spot) {
        Matrix2 all = motion.place().plus(GroundMotion.covariance(spot));
        return Math.max(0, Math.log(all.determinant() / SHARP));
    }

    double ofNobody() {
        return rules.gate() + 6;
    }
}
