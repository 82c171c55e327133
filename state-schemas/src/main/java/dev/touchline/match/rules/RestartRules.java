package dev.touchline.match.rules;

/**
 * When the ball is dead and how play goes on (Laws 8, 9, 13–17).
 *
 * @param stillSeconds a ball that lies still this long while everybody has stopped is dead
 * @param stillSpeed m/s below which the ball counts as still
 * @param stoppedSpeed m/s below which a person counts as standing
 * @param spotRadius metres from its prescribed spot within which a restart is recognised
 * @param outMargin metres that the ball's centre has to be seen beyond a line
 */
public record RestartRules(
        double stillSeconds, double stillSpeed, double stoppedSpeed, double spotRadius, double outMargin) {
    public static final RestartRules STANDARD = new RestartRules(3, 0.5, 2, 3, 0.3);
}
