package dev.touchline.sighting;

/** How probable each of the match's five kits is for one person in one picture; the five sum to 1. */
public record KitLikelihoods(double home, double away, double homeKeeper, double awayKeeper, double official) {
    /** Nothing known: all five alike. */
    public static final KitLikelihoods UNKNOWN = new KitLikelihoods(0.2, 0.2, 0.2, 0.2, 0.2);
}
