package dev.touchline.match.rules;

/**
 * Who has the ball (Vidal-Codina et al. 2022; FIFA Enhanced Football Intelligence).
 *
 * @param radius metres within which a player can have the ball
 * @param speedChange m/s by which the filtered ball's speed changes when somebody plays it
 * @param directionDegrees by which its direction changes, and more than its own uncertainty there
 * @param contestSeconds alive without a player in possession for this long is a contest
 * @param height metres above which the ball is nobody's
 * @param controlSpeed a ball that stays with one player, slower than this in m/s relative to them, is theirs without a touch
 * @param vagueSigma a ball seen no better than this, in metres, is not read
 * @param lostSigma nor one that nobody sees and whose place is known no better than this
 */
public record PossessionRules(
        double radius,
        double speedChange,
        double directionDegrees,
        double contestSeconds,
        double height,
        double controlSpeed,
        double vagueSigma,
        double lostSigma) {
    public static final PossessionRules STANDARD = new PossessionRules(1.5, 5, 10, 1, 2.5, 3, 3, 0.5);
}
