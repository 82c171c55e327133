package dev.touchline.tactics;

import org.jspecify.annotations.Nullable;

/**
 * The ball on its way from one player: who struck it, when and how, and the provisional call that was made of it.
 *
 * @param callId id of the call made of it, null while there is none
 * @param shot whether that call is a shot
 */
public record Flight(Touch release, @Nullable String callId, int revision, boolean shot) {
    static Flight from(Touch release) {
        return new Flight(release, null, 0, false);
    }

    Flight called(String id, boolean asShot) {
        return new Flight(release, id, 1, asShot);
    }
}
