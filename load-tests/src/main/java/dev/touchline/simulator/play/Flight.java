package dev.touchline.simulator.play;

import org.jspecify.annotations.Nullable;

/** A ball on its way after a kick, header or throw, until somebody controls it or it dies. */
final class Flight {
    /** What the ball was sent for. */
    enum Kind {
        PASS,
        CLEARANCE,
        SHOT
    }

    final Kind kind;
    final String subtype;
    final Player kicker;
    final @Nullable Player receiver;
    final long releaseTick;
    final double startX;
    final double startY;
    /** By {@link Player#id}: in an offside position when the ball was played (Law 11). */
    final boolean[] offside = new boolean[2 * Side.SIZE];
    /** By {@link Player#id}: has had the one chance that a ball going by gives. */
    final boolean[] tried = new boolean[2 * Side.SIZE];

    boolean touchedByKeeper;
    boolean woodwork;
    boolean blocked;

    Flight(Kind kind, String subtype, Player kicker, @Nullable Player receiver, long releaseTick, Ball ball) {
        this.kind = kind;
        this.subtype = subtype;
        this.kicker = kicker;
        this.receiver = receiver;
        this.releaseTick = releaseTick;
        startX = ball.x;
        startY = ball.y;
    }
}
