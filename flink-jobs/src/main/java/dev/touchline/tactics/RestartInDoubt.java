package dev.touchline.tactics;

import dev.touchline.event.MatchEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * A restart that nothing has borne out yet. A ball that is thrown back to the spot leaves as one that is played does; what tells
 * them apart is that after the one everybody walks on until the ball lies dead again.
 *
 * @param before the ball as it was dead until then
 * @param sinceMicros when it was set going
 * @param calls all that has been called since, with the restart itself
 */
public record RestartInDoubt(DeadBall before, long sinceMicros, List<MatchEvent> calls) {
    /** What has gone on for longer, in microseconds, was no throw to the spot. */
    private static final long LONGEST = 8_000_000;

    static RestartInDoubt of(DeadBall before, Touch strike) {
        return new RestartInDoubt(before.untouched(), strike.timeMicros(), List.of());
    }

    RestartInDoubt and(List<MatchEvent> more) {
        List<MatchEvent> all = new ArrayList<>(calls);
        all.addAll(more);
        return new RestartInDoubt(before, sinceMicros, all);
    }

    /** Whether play has gone on for so long, or so fast, that it must have been restarted. */
    boolean isBorneOut(long nowMicros, Pace pace, TacticsRules rules) {
        return pace.speed() > rules.briskPace() || nowMicros - sinceMicros > LONGEST;
    }
}
