package dev.touchline.fuse;

/** How sure a detector's score is, as log odds; a score is taken for no surer than 98 in 100 either way. */
final class Odds {
    private static final double SUREST = 0.98;

    private Odds() {}

    static double of(double score) {
        double sure = Math.max(1 - SUREST, Math.min(SUREST, score));
        return Math.log(sure / (1 - sure));
    }
}
