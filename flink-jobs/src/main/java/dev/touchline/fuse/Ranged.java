package dev.touchline.fuse;

import dev.touchline.sighting.ViewRay;

/**
 * An account's ball after a candidate's light has told how far away it is, unless that is taken for a mistake.
 *
 * @param fits log of how much likelier the light is of a ball there than of one anywhere, in nats; 0 where it tells nothing
 */
record Ranged(BallMotion motion, double fits) {
    /** Of the range: one standard deviation of what one picture's light tells. */
    private static final double SHARE = 0.12;
    /** Of the range: what is wrong in every picture of a flight alike. Nearer than that no number of pictures tells it. */
    private static final double ALIKE = 0.04;

    private static final double MISTAKEN = 0.1;
    /** Of the range: how widely the lights of what is no ball are spread. */
    private static final double ANYWHERE = 2;

    static Ranged of(BallMotion motion, Candidate candidate) {
        double range = candidate.range();
        if (range <= 0) {
            return new Ranged(motion, 0);
        }
        ViewRay ray = candidate.sighting().ray();
        BallMotion.Seen seen = motion.seenAt(ray, range, SHARE * range);
        double right = (1 - MISTAKEN) * Math.exp(seen.logLikelihood()) * ANYWHERE * range;
        boolean tells = right > MISTAKEN && motion.sigmaAlong(ray) > ALIKE * range;
        return new Ranged(tells ? seen.motion() : motion, Math.log(right + MISTAKEN));
    }
}
