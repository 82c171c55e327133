package dev.touchline.tactics;

import dev.touchline.match.Team;
import org.jspecify.annotations.Nullable;

/**
 * A ball on its way and the touch that ended it, where one of each side may have kicked or got it: most balls that are played
 * come to a mate, so the likelier story is the one in which this one did.
 */
record Dispute(Flight flight, Touch touch) {
    private static final double AS_NEAR_METRES = 0.25;

    /** Whoever of the other side was about as near to the ball as the one who touched it. */
    static @Nullable Near rival(Near player, Moment moment, double reach) {
        for (Near near : moment.near()) {
            boolean asNear = near.distance() <= Math.min(reach, player.distance() + AS_NEAR_METRES);
            if (asNear && near.team() != player.team()) {
                return near;
            }
        }
        return null;
    }

    /** The same, with whoever is the likelier of the two at one end; a shot is meant for nobody. */
    Dispute settled() {
        Touch release = flight.release();
        Team side = release.player().team();
        if (flight.shot() || side == touch.player().team()) {
            return this;
        }
        Near passer = isOther(release.rival(), touch) ? release.rival() : null;
        Near receiver = isOther(touch.rival(), release) ? touch.rival() : null;
        if (passer != null && (receiver == null || behind(passer, release) <= behind(receiver, touch))) {
            return new Dispute(new Flight(release.by(passer), flight.call()), touch);
        }
        return receiver == null ? this : new Dispute(flight, touch.by(receiver));
    }

    private static boolean isOther(@Nullable Near rival, Touch atOtherEnd) {
        return rival != null && rival.id() != atOtherEnd.player().id();
    }

    private static double behind(Near rival, Touch touch) {
        return rival.distance() - touch.player().distance();
    }
}
