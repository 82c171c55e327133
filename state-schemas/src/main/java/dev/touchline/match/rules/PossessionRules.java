package dev.touchline.match.rules;

/**
 * Who has the ball (Vidal-Codina et al. 2022; FIFA Enhanced Football Intelligence).
 *
 * @param radius metres from whoever had the ball at which it has left them, and within which both sides contest it
 * @param contestSeconds alive without a player in possession for this long is a contest
 * @param vagueSigma a ball seen no better than this, in metres, is not read
 * @param lostSigma nor one that nobody sees and whose place is known no better than this
 */
public record PossessionRules(double radius, double contestSeconds, double vagueSigma, double lostSigma) {
    public static final PossessionRules STANDARD = new PossessionRules(1.5, 1, 3, 0.5);
}
