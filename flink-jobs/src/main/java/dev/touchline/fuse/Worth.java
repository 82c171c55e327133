package dev.touchline.fuse;

/**
 * How much somebody looks like a person to the cameras that should show them: the mean of the detector's scores, 0 to 1, with 0
 * for every picture that should have shown them and did not.
 *
 * @param looks pictures so far
 */
public record Worth(double mean, int looks) {
    private static final double LEAST_SHARE = 0.02;

    static Worth of(double score) {
        return new Worth(score, 1);
    }

    /** After one more picture, in which the detector gave them that score, or 0 if they were not found in it. */
    Worth with(double score) {
        double share = Math.max(1.0 / (looks + 1), LEAST_SHARE);
        return new Worth(mean + share * (score - mean), looks + 1);
    }
}
