package dev.touchline.tactics;

import org.jspecify.annotations.Nullable;

/**
 * Where a move stands.
 *
 * @param holder the last player in possession, null after a dead ball
 * @param glanced the last contact, while it is open whether it was a possession or the ball only glanced off
 * @param flight the ball on its way from the holder, null while it is at their feet
 */
public record Play(
        @Nullable Touch holder,
        @Nullable Touch glanced,
        @Nullable Flight flight) {
    static final Play NONE = new Play(null, null, null);

    static Play heldBy(Touch touch) {
        return new Play(touch, null, null);
    }

    Play glancedBy(@Nullable Touch touch) {
        return new Play(holder, touch, flight);
    }

    Play flying(Flight next) {
        return new Play(holder, glanced, next);
    }
}
