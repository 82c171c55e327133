package dev.touchline.simulator.play;

/**
 * How a match moves, in figures: positions are smoothed by a 7-frame mean, differenced, and the speeds smoothed by a 7-frame mean
 * again. Metres, m/s, m/s²; speeds over the ground. Player figures count all 22 players in every scene, dead ball and breaks too;
 * ball figures count scenes with the ball alive.
 *
 * @param playerAccelerationLow 1st percentile of the change of a player's smoothed speed per second
 * @param nearestPlayerLow 1st percentile of the distance from a player to the nearest other player of either team
 * @param nearestToBallChangesPerMinute how often the nearest player within 1.5 m of the ball is another than before, per minute alive
 */
public record PlayFigures(
        double playerSpeedMean,
        double playerSpeedMedian,
        double playerSpeedP90,
        double playerSpeedP99,
        double playerAccelerationLow,
        double playerAccelerationHigh,
        double ballSpeedMedian,
        double ballSpeedP90,
        double ballSpeedP99,
        double ballHeightP90,
        double nearestPlayerLow,
        double nearestPlayerMedian,
        double nearestToBallChangesPerMinute,
        double aliveShare) {}
