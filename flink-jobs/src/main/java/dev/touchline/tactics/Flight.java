package dev.touchline.tactics;

import dev.touchline.event.EventType;
import dev.touchline.event.MatchEvent;
import org.jspecify.annotations.Nullable;

/**
 * The ball on its way from one player: who struck it, when and how, and the provisional call that was made of it.
 *
 * @param call the pass or shot called of it, null while there is none
 */
public record Flight(Touch release, @Nullable MatchEvent call) {
    static Flight from(Touch release) {
        return new Flight(release, null);
    }

    Flight called(MatchEvent as) {
        return new Flight(release, as);
    }

    boolean shot() {
        return call != null && call.type() == EventType.SHOT;
    }
}
