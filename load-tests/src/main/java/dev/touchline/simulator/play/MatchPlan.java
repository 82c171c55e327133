package dev.touchline.simulator.play;

import dev.touchline.match.Team;
import dev.touchline.pitch.PitchSize;

/**
 * What is settled before a simulated match begins; durations in seconds.
 *
 * @param breakSeconds time between two periods in which the sides change ends; shorter than 30 s they could not
 */
public record MatchPlan(long seed, PitchSize pitch, double halfSeconds, double breakSeconds, Team kickOff) {
    private static final double SHORTEST_BREAK = 30;

    public MatchPlan {
        if (halfSeconds <= 0 || breakSeconds < SHORTEST_BREAK || !kickOff.plays()) {
            throw new IllegalArgumentException("Half of " + halfSeconds + " s, break of " + breakSeconds
                    + " s, kick-off by " + kickOff + ": give a half above 0 s, a break of at least " + SHORTEST_BREAK
                    + " s and HOME or AWAY.");
        }
    }

    /** Two halves of 45 minutes, a break of 45 seconds, kick-off drawn from the seed. */
    public static MatchPlan of(long seed, PitchSize pitch) {
        return new MatchPlan(seed, pitch, 45 * 60, 45, (seed & 1) == 0 ? Team.HOME : Team.AWAY);
    }
}
