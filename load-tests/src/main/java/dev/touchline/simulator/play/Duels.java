package dev.touchline.simulator.play;

import dev.touchline.event.EventType;

/** One against one at somebody's feet: the ball is won, poked away or kept, now and then with a foul. */
final class Duels {
    private static final double REACH = 1.05;

    private final PlayState state;
    private final OnBall onBall;
    private final Umpire umpire;

    Duels(PlayState state, OnBall onBall, Umpire umpire) {
        this.state = state;
        this.onBall = onBall;
        this.umpire = umpire;
    }

    void challenge(Player carrier) {
        Side rivals = state.other(state.side(carrier));
        Player rival = rivals.nearest(state.ball.x, state.ball.y, true);
        double away = rival.distanceTo(state.ball.x, state.ball.y);
        if (away > REACH || rival.mayTackleAt > state.now() || rival.stunnedUntil > state.now()) {
            return;
        }
        rival.mayTackleAt = state.now() + state.chance.between(0.9, 1.8);
        double luck = state.chance.between(0, 1);
        boolean nearer = away < carrier.distanceTo(state.ball.x, state.ball.y);
        double wins = nearer ? 0.4 : 0.08;
        boolean wide = Math.abs(state.ball.y) > state.halfWidth() - 10;
        if (luck < wins && !(wide && state.chance.happens(0.6))) {
            onBall.takes(rival);
            carrier.stunnedUntil = state.now() + 0.4;
        } else if (luck < wins + (wide ? 0.22 : 0.12)) {
            poke(rival);
        } else if (luck > 0.96 && !rivals.inOwnBox(state.ball.x, state.ball.y)) {
            umpire.foul(rival, carrier);
        } else if (luck > 0.75) {
            beaten(carrier, rival);
        }
    }

    private void poke(Player rival) {
        state.ledger.controlEnds(state.tick, state.ball);
        state.carrier = null;
        state.flight = null;
        state.lastTouch = rival;
        double angle = state.chance.between(-Math.PI, Math.PI);
        double speed = state.chance.between(4, 10);
        double outward = Math.abs(state.ball.y) > state.halfWidth() - 10 ? Math.signum(state.ball.y) : 0;
        state.ball.launch(
                StrictMath.cos(angle) * speed,
                StrictMath.sin(angle) * speed * (outward == 0 ? 1 : 0.5) + outward * 5,
                state.chance.between(0, 2));
        rival.mayTouchAt = state.now() + 0.3;
        rival.perform(Action.SLIDE, 0.7);
    }

    private void beaten(Player carrier, Player rival) {
        rival.stunnedUntil = state.now() + state.chance.between(0.6, 1.2);
        rival.mayTackleAt = state.now() + 1.5;
        if (state.chance.happens(0.4)) {
            rival.perform(Action.SLIDE, 0.8);
        }
        state.ledger.write(EventType.TAKE_ON, "", state.tick, carrier.team, carrier.id, state.ball.x, state.ball.y);
    }
}
