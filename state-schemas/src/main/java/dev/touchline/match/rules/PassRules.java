package dev.touchline.match.rules;

/**
 * Passes (Opta, SPADL) and how far one must bring the ball nearer to goal to be progressive (Wyscout), in metres.
 *
 * @param shortest a ball that travels less is a touch, not a pass
 * @param slowest a ball that leaves faster than this, in m/s, is called before anybody receives it
 * @param longestSeconds a pass that nobody has received after this is lost
 * @param highAbove height of the ball's path from which a pass counts as high
 * @param pressureRadius an opponent this near the passer puts the pass under pressure
 */
public record PassRules(
        double shortest,
        double slowest,
        double longestSeconds,
        double highAbove,
        double pressureRadius,
        double progressiveOwnHalf,
        double progressiveAcrossHalves,
        double progressiveOpponentHalf) {
    public static final PassRules STANDARD = new PassRules(2, 6, 6, 1.8, 3, 30, 15, 10);
}
