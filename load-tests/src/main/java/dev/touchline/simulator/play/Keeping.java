package dev.touchline.simulator.play;

import dev.touchline.pitch.Law1;
import org.jspecify.annotations.Nullable;

/** What goalkeepers do with their hands: save, parry, claim, and send the ball on its way again. */
final class Keeping {
    private static final double ARMS = 1.1;
    private static final double DIVE = 2.3;
    private static final double IN_FRONT = 0.35;
    private static final double HIGHEST = 2.75;

    private final PlayState state;
    private final Kicking kicking;
    private final PassSearch passes;
    private final Umpire umpire;
    private @Nullable Flight seen;
    private boolean reaches;
    private boolean leaves;
    private double releaseAt;
    private double swingSince;
    private @Nullable PassOption thrown;

    Keeping(PlayState state, Kicking kicking, PassSearch passes, Umpire umpire) {
        this.state = state;
        this.kicking = kicking;
        this.passes = passes;
        this.umpire = umpire;
    }

    /** Before people move: to where the shot will cross. */
    void steer() {
        Flight flight = state.flight;
        if (flight == null || flight.kind != Flight.Kind.SHOT || flight.touchedByKeeper) {
            return;
        }
        Player keeper = state.other(state.side(flight.kicker)).keeper();
        if (seen != flight) {
            seen = flight;
            reaches = state.chance.happens(0.92);
            leaves = false;
        }
        Ball ball = state.ball;
        double depth = keeper.x - ball.x;
        double seconds = depth * ball.vx > 0 ? depth / ball.vx : 0;
        boolean reacted = (state.tick - flight.releaseTick) * PlayState.TICK > 0.16;
        if (!reacted || seconds <= 0 || seconds > 2) {
            return;
        }
        double crossing = Plane.clamp(ball.y + ball.vy * seconds, -4.2, 4.2);
        double height = ball.z + ball.vz * seconds - Ball.GRAVITY * seconds * seconds / 2;
        leaves = Math.abs(crossing) >= 4.2 || height > Law1.BAR_HEIGHT + 0.4;
        double aside = crossing - keeper.y;
        keeper.go(keeper.x, crossing, keeper.pace);
        if (!leaves
                && seconds < (Math.abs(aside) > 1.6 ? 0.42 : 0.3)
                && Math.abs(aside) > 0.8
                && keeper.action() == Action.MOVE) {
            keeper.perform(Action.DIVE, 1.3);
            keeper.stunnedUntil = state.now() + 1.2;
        }
    }

    /** After people and ball have moved: whether hands get to the ball. */
    void handle() {
        if (state.holder != null) {
            distribute(state.holder);
        } else if (state.carrier == null || !state.carrier.keeps()) {
            claim(state.home);
            claim(state.away);
        }
    }

    private void claim(Side side) {
        Player keeper = side.keeper();
        Ball ball = state.ball;
        Flight flight = state.flight;
        boolean backPass = flight != null && flight.kicker.team == side.team;
        if (backPass || !side.inOwnBox(ball.x, ball.y) || keeper.mayTouchAt > state.now()) {
            return;
        }
        double along = Plane.nearestAlong(ball.fromX, ball.fromY, ball.x, ball.y, keeper.x, keeper.y);
        double away = keeper.distanceTo(
                ball.fromX + (ball.x - ball.fromX) * along, ball.fromY + (ball.y - ball.fromY) * along);
        double z = ball.fromZ + (ball.z - ball.fromZ) * along;
        boolean diving = keeper.action() == Action.DIVE;
        if (z > HIGHEST
                || away > (diving ? DIVE : ARMS)
                || (flight == seen && flight != null && (leaves || (diving && !reaches)))) {
            return;
        }
        if (state.carrier != null) {
            smother(keeper, state.carrier, away);
            return;
        }
        double speed = ball.groundSpeed();
        ball.place(ball.fromX + (ball.x - ball.fromX) * along, ball.fromY + (ball.y - ball.fromY) * along, z);
        if (state.chance.happens(Plane.clamp(1.15 - 0.035 * speed - 0.2 * away, 0.15, 0.97))) {
            holds(keeper, flight);
        } else {
            parry(keeper, flight, speed);
        }
    }

    private void smother(Player keeper, Player carrier, double away) {
        boolean nearer = away < carrier.distanceTo(state.ball.x, state.ball.y);
        if (nearer && keeper.mayTackleAt < state.now()) {
            keeper.mayTackleAt = state.now() + 0.6;
            if (state.chance.happens(0.6)) {
                holds(keeper, null);
            }
        }
    }

    private void parry(Player keeper, @Nullable Flight flight, double speed) {
        Ball ball = state.ball;
        double outward = ball.y >= 0 ? 1 : -1;
        double back = -Math.signum(keeper.x) * state.chance.between(Math.abs(ball.y) < 3 ? 0.1 : -0.4, 0.4);
        ball.launch(speed * back, outward * speed * state.chance.between(0.25, 0.5), state.chance.between(0.5, 4));
        state.lastTouch = keeper;
        keeper.mayTouchAt = state.now() + 0.8;
        if (flight != null) {
            flight.touchedByKeeper = true;
        }
    }

    private void holds(Player keeper, @Nullable Flight flight) {
        state.ledger.controlEnds(state.tick, state.ball);
        if (flight != null) {
            boolean shot = flight.kind == Flight.Kind.SHOT;
            String outcome = shot ? umpire.endOfShot(flight, keeper) : "claimed";
            state.ledger.settle(flight, keeper, state.tick, state.ball, outcome);
        }
        if (state.withBall.team != keeper.team) {
            state.regainedAt = state.now();
        }
        state.flight = null;
        state.carrier = null;
        state.holder = keeper;
        state.lastTouch = keeper;
        state.withBall = state.side(keeper);
        if (keeper.action() != Action.DIVE) {
            keeper.perform(Action.HOLD, 99);
        }
        state.ledger.controls(keeper, state.tick, state.ball);
        releaseAt = state.now() + state.chance.between(3, 6);
    }

    /** Before hands let go: the ball goes where they go. */
    void carry(Player keeper) {
        double line = state.halfLength() - BallTruth.RADIUS;
        state.ball.carry(
                Plane.clamp(keeper.x + IN_FRONT * StrictMath.cos(keeper.facing), -line, line),
                keeper.y + IN_FRONT * StrictMath.sin(keeper.facing),
                keeper.action() == Action.DIVE ? 0.4 : 1.15,
                PlayState.TICK);
    }

    private void distribute(Player keeper) {
        if (keeper.action() == Action.MOVE) {
            keeper.perform(Action.HOLD, 99);
        }
        if (state.now() < releaseAt || keeper.speed() > 3 || keeper.action() == Action.DIVE) {
            return;
        }
        if (swingSince < releaseAt) {
            swingSince = state.now();
            PassOption option = passes.best(keeper, 8, 32);
            thrown = option != null && option.value() > 0.55 ? option : null;
            keeper.perform(thrown != null ? Action.THROW : Action.KICK, 0.5);
        } else if (state.now() - swingSince >= Kicking.WIND_UP) {
            release(keeper);
        }
    }

    private void release(Player keeper) {
        PassOption option = thrown;
        if (option != null) {
            Player to = option.receiver();
            kicking.throwTo(keeper, to.x + to.vx * 0.8, to.y + to.vy * 0.8, to, "throw");
            return;
        }
        Side side = state.side(keeper);
        Player forward = side.players[8 + state.chance.below(3)];
        double x = side.advance(forward.x) < 0 ? side.direction * 6.0 : forward.x;
        kicking.clear(keeper, x, forward.y, "punt", forward);
    }
}
