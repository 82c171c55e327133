package dev.touchline.match.rules;

/**
 * Passes (Opta, SPADL).
 *
 * @param shortest a ball that travels less, in metres, is a touch, not a pass
 * @param slowest a ball that leaves faster than this, in m/s, is called before anybody receives it
 */
public record PassRules(double shortest, double slowest) {
    public static final PassRules STANDARD = new PassRules(2, 6);
}
