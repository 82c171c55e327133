package dev.touchline.track;

/**
 * When a picture comes after a cut: a feed switched, a loop begun again, a camera knocked. Then everybody is somewhere else at
 * once; players who run, hide or melt into a crowd never do that together.
 *
 * @param longestGapMicros pictures farther apart than this, as after shed ones, say nothing of cuts
 * @param fewest people followed into the picture, without whom nothing can be said
 * @param mostGoingOn largest share of them that may go on by chance
 * @param leastElsewhere people found where nobody was followed to, for each of those gone; without them a picture is only blind
 */
public record CutRules(long longestGapMicros, int fewest, double mostGoingOn, double leastElsewhere) {
    public static final CutRules STANDARD = new CutRules(500_000, 6, 0.35, 0.6);

    /** Whether this became of the people followed: so many of them go on, and so many stand elsewhere. */
    public boolean isCut(long gapMicros, int followed, int goingOn, int elsewhere) {
        return gapMicros <= longestGapMicros
                && followed >= fewest
                && goingOn <= mostGoingOn * followed
                && elsewhere >= leastElsewhere * (followed - goingOn);
    }
}
