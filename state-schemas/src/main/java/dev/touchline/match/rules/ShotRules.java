package dev.touchline.match.rules;

/**
 * Shots (Opta; DEBS 2013): the ball leaves a player, faster, towards the goal.
 *
 * @param slowest m/s at which the ball must leave
 * @param frameMargin metres outside the goal's frame that its projected path may meet the plane of the goal
 * @param farthest metres from the goal beyond which nothing is a shot
 */
public record ShotRules(double slowest, double frameMargin, double farthest) {
    public static final ShotRules STANDARD = new ShotRules(10, 2, 40);
}
