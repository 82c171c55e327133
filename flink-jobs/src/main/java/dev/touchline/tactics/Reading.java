package dev.touchline.tactics;

import dev.touchline.event.MatchEvent;
import java.util.ArrayList;
import java.util.List;

/** What one more frame told: the state after it and the calls it led to. */
public record Reading(GameState state, List<MatchEvent> calls) {
    static Reading quiet(GameState state) {
        return new Reading(state, List.of());
    }

    Reading and(Reading later) {
        List<MatchEvent> both = new ArrayList<>(calls);
        both.addAll(later.calls);
        return new Reading(later.state, both);
    }
}
