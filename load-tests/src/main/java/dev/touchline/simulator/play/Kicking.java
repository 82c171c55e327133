package dev.touchline.simulator.play;

import org.jspecify.annotations.Nullable;

/** Sends the ball: the velocity that gets it where it is meant to go, less what the foot gets wrong. Metres, m/s, radians. */
final class Kicking {
    /** From the beginning of a swing to the contact, seconds. */
    static final double WIND_UP = 0.16;

    private static final double HARDEST = 30;

    private final PlayState state;

    Kicking(PlayState state) {
        this.state = state;
    }

    void pass(Player from, PassOption option, String subtype) {
        state.flight = flight(Flight.Kind.PASS, subtype, from, option.receiver());
        double away = Plane.length(option.x() - state.ball.x, option.y() - state.ball.y);
        double hurry = state.pressureAt(state.side(from), state.ball.x, state.ball.y) < 2 ? 1.8 : 1;
        if (option.lofted()) {
            lob(option.x(), option.y(), state.chance.between(0.4, 0.63), hurry * (0.04 + 0.0016 * away));
        } else {
            roll(option.x(), option.y(), state.chance.between(4.5, 8), 0.055 * hurry);
        }
        from.perform(Action.KICK, 0.4);
    }

    void clear(Player from, double x, double y, String subtype, @Nullable Player receiver) {
        state.flight = flight(Flight.Kind.CLEARANCE, subtype, from, receiver);
        lob(x, y, state.chance.between(0.45, 0.75), 0.09);
        from.perform(Action.KICK, 0.4);
    }

    void cross(Player from, double x, double y, String subtype, @Nullable Player receiver) {
        state.flight = flight(Flight.Kind.PASS, subtype, from, receiver);
        lob(x, y, state.chance.between(0.36, 0.62), 0.06);
        from.perform(Action.KICK, 0.4);
    }

    void shoot(Player from, double hardest) {
        Side side = state.side(from);
        state.flight = flight(Flight.Kind.SHOT, "", from, null);
        double away = side.distanceToGoal(state.ball.x, state.ball.y);
        double aimY = (state.chance.happens(0.5) ? 1 : -1) * state.chance.between(0.6, 3.2)
                + state.chance.spread(0.12 * away);
        double aimZ = Math.max(0.15, state.chance.between(0.2, 1.7) + state.chance.spread(0.08 * away));
        double speed = Math.min(hardest, state.chance.between(17, 27));
        double dx = side.otherGoalX() - state.ball.x;
        double dy = aimY - state.ball.y;
        double distance = Math.max(0.5, Plane.length(dx, dy));
        double seconds = distance / (speed * (1 - 0.35 * Ball.DRAG * distance));
        double rise = (aimZ - state.ball.z) / seconds + Ball.GRAVITY * seconds / 2;
        state.ball.launch(dx / distance * speed, dy / distance * speed, Math.max(0, rise));
        if (state.ball.z > 1) {
            heads(from);
        } else {
            from.perform(Action.KICK, 0.4);
        }
    }

    void head(Player from, double x, double y, @Nullable Player receiver, String subtype) {
        state.flight = flight(receiver == null ? Flight.Kind.CLEARANCE : Flight.Kind.PASS, subtype, from, receiver);
        double dx = x - state.ball.x;
        double dy = y - state.ball.y;
        double distance = Math.max(1, Plane.length(dx, dy));
        double speed = Plane.clamp(5 + 0.45 * distance, 6, 13) * state.chance.between(0.85, 1.1);
        double turn = state.chance.spread(0.16);
        double rise = receiver == null ? state.chance.between(3, 6.5) : state.chance.between(0.5, 3);
        state.ball.launch((dx - dy * turn) / distance * speed, (dy + dx * turn) / distance * speed, rise);
        heads(from);
    }

    private static void heads(Player from) {
        if (from.action() != Action.JUMP) {
            from.perform(Action.HEAD, 0.4);
        }
    }

    void throwTo(Player from, double x, double y, Player receiver, String subtype) {
        state.flight = flight(Flight.Kind.PASS, subtype, from, receiver);
        double dx = x - state.ball.x;
        double dy = y - state.ball.y;
        double distance = Math.max(1, Plane.length(dx, dy));
        double speed = Plane.clamp(4.5 + 0.45 * distance, 6, 17);
        double seconds = distance / speed;
        double rise = Plane.clamp((0.4 - state.ball.z) / seconds + Ball.GRAVITY * seconds / 2, -2, 7);
        state.ball.launch(dx / distance * speed, dy / distance * speed, rise);
        from.perform(Action.THROW, 0.5);
    }

    /** Releases the ball from feet or hands, and notes who is offside as it is played. */
    private Flight flight(Flight.Kind kind, String subtype, Player from, @Nullable Player receiver) {
        state.ledger.controlEnds(state.tick, state.ball);
        state.carrier = null;
        state.holder = null;
        state.lastTouch = from;
        state.withBall = state.side(from);
        from.mayTouchAt = state.now() + 0.55;
        Flight flight = new Flight(kind, subtype, from, receiver, state.tick, state.ball);
        boolean exempt = subtype.equals("throw-in") || subtype.equals("goal-kick") || subtype.equals("corner");
        Side side = state.side(from);
        double line = state.offsideLine(side);
        for (Player mate : side.players) {
            flight.offside[mate.id] = !exempt && mate != from && side.advance(mate.x) > line + 0.05;
        }
        return flight;
    }

    private void roll(double x, double y, double arrival, double error) {
        double dx = x - state.ball.x;
        double dy = y - state.ball.y;
        double distance = Math.max(0.5, Plane.length(dx, dy));
        double steady = Ball.ROLLING / Ball.DRAG;
        double speed = Math.sqrt((arrival * arrival + steady) * StrictMath.exp(2 * Ball.DRAG * distance) - steady);
        speed = Math.min(HARDEST, speed * (1 + state.chance.spread(error)));
        double turn = state.chance.spread(error);
        double skip = state.chance.happens(0.3) ? state.chance.between(0.8, 2) : 0;
        state.ball.launch((dx - dy * turn) / distance * speed, (dy + dx * turn) / distance * speed, skip);
    }

    private void lob(double x, double y, double elevation, double error) {
        double dx = x - state.ball.x;
        double dy = y - state.ball.y;
        double distance = Math.max(3, Plane.length(dx, dy));
        double speed = Math.min(HARDEST, speedToReach(distance, elevation) * (1 + state.chance.spread(error)));
        double turn = state.chance.spread(error);
        double along = speed * StrictMath.cos(elevation) / distance;
        state.ball.launch((dx - dy * turn) * along, (dy + dx * turn) * along, speed * StrictMath.sin(elevation));
    }

    private double speedToReach(double distance, double elevation) {
        double speed = Math.sqrt(distance * Ball.GRAVITY / StrictMath.sin(2 * elevation));
        for (int round = 0; round < 5; round++) {
            speed *= Math.sqrt(distance / Math.max(1, range(speed, elevation)));
        }
        return speed;
    }

    private double range(double speed, double elevation) {
        Ball trial = new Ball();
        trial.z = state.ball.z;
        trial.launch(speed * StrictMath.cos(elevation), 0, speed * StrictMath.sin(elevation));
        for (int step = 0; step < 100; step++) {
            trial.step(0.05);
            if (trial.z < 0.6 && (trial.vz <= 0 || step > 4)) {
                break;
            }
        }
        return trial.x;
    }
}
