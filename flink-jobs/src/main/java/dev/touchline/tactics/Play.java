package dev.touchline.tactics;

import org.jspecify.annotations.Nullable;

/**
 * Where a move stands.
 *
 * @param holder the last player in possession, null after a dead ball
 * @param flight the ball on its way from the holder, null while it is at their feet
 */
public record Play(@Nullable Touch holder, @Nullable Flight flight) {
    static final Play NONE = new Play(null, null);

    static Play heldBy(Touch touch) {
        return new Play(touch, null);
    }

    Play flying(Flight next) {
        return new Play(holder, next);
    }
}
