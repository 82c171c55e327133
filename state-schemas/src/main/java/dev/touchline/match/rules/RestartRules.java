package dev.touchline.match.rules;

/**
 * When the ball is dead and how play goes on (Laws 8, 9, 13–17).
 *
 * @param stillSeconds a ball that lies still this long while everybody has stopped is dead
 * @param stoppedSpeed m/s below which a person counts as standing
 * @param slowPace m/s: when all players' mean speed stays below this the ball is out of play
 * @param briskPace m/s: when it is above this the ball is in play
 * @param outMargin metres that the ball's centre has to be seen beyond a line
 * @param outFrames frames in a row that it has to be seen there
 * @param stillRadius metres that a ball which lies still may seem to move
 * @param strikeSpeed m/s that a restart's ball must leave faster than
 * @param takerRadius metres within which somebody has to be who takes it
 * @param soonestSeconds no restart is taken earlier after the ball was dead
 * @param anywhereSeconds one from a place that fits no rule is believed after this, as a free kick, once the ball has run far
 */
public record RestartRules(
        double stillSeconds,
        double stoppedSpeed,
        double slowPace,
        double briskPace,
        double outMargin,
        int outFrames,
        double stillRadius,
        double strikeSpeed,
        double takerRadius,
        double soonestSeconds,
        double anywhereSeconds) {
    public static final RestartRules STANDARD = new RestartRules(3, 2, 1.2, 2.1, 0.3, 3, 0.9, 5, 2.5, 2, 4);
}
