package dev.touchline.simulator.play;

import dev.touchline.event.EventType;
import org.jspecify.annotations.Nullable;

/** Who meets the ball, and how it comes out: controls, interceptions, headers and deflections. */
final class Contacts {
    private static final double FOOT = 0.8;
    private static final double CHEST = 1.35;
    private static final double LEAP = 2.45;
    private static final double SLOW = 5;
    private static final double LEAP_SECONDS = 0.24;

    private final PlayState state;
    private final Kicking kicking;
    private final OnBall onBall;
    private final Umpire umpire;
    private final Duels duels;

    Contacts(PlayState state, Kicking kicking, OnBall onBall, Umpire umpire) {
        this.state = state;
        this.kicking = kicking;
        this.onBall = onBall;
        this.umpire = umpire;
        duels = new Duels(state, onBall, umpire);
    }

    /** Who is about to head the ball leaves the ground before it arrives; before people move. */
    void anticipate() {
        Ball ball = state.ball;
        double soonZ = ball.z + ball.vz * LEAP_SECONDS - Ball.GRAVITY * LEAP_SECONDS * LEAP_SECONDS / 2;
        if (ball.onGrass() || soonZ < 1.7 || soonZ > LEAP || state.holder != null) {
            return;
        }
        double soonX = ball.x + ball.vx * LEAP_SECONDS;
        double soonY = ball.y + ball.vy * LEAP_SECONDS;
        for (Player player : state.players) {
            double soonAway = player.distanceTo(soonX - player.vx * LEAP_SECONDS, soonY - player.vy * LEAP_SECONDS);
            if (soonAway < FOOT && player.mayTouchAt < state.now() && !player.keeps() && worthHeading(player)) {
                player.perform(Action.JUMP, 0.55);
            }
        }
    }

    void resolve() {
        if (state.carrier != null) {
            duels.challenge(state.carrier);
        } else if (state.holder == null) {
            meet();
        }
    }

    private void meet() {
        Ball ball = state.ball;
        Player first = null;
        double soonest = 2;
        for (Player player : state.players) {
            double along = Plane.nearestAlong(ball.fromX, ball.fromY, ball.x, ball.y, player.x, player.y);
            if (along < soonest && reaches(player, along)) {
                first = player;
                soonest = along;
            }
        }
        if (first != null) {
            double back = soonest;
            ball.place(
                    ball.fromX + (ball.x - ball.fromX) * back,
                    ball.fromY + (ball.y - ball.fromY) * back,
                    ball.fromZ + (ball.z - ball.fromZ) * back);
            touches(first);
        }
    }

    private boolean reaches(Player player, double along) {
        Ball ball = state.ball;
        Flight flight = state.flight;
        if (player.mayTouchAt > state.now() || player.stunnedUntil > state.now()) {
            return false;
        }
        double z = ball.fromZ + (ball.z - ball.fromZ) * along;
        double away = player.distanceTo(
                ball.fromX + (ball.x - ball.fromX) * along, ball.fromY + (ball.y - ball.fromY) * along);
        double reach = flight != null && flight.receiver == player ? FOOT + 0.15 : FOOT;
        if (z > LEAP || away > reach || (z > CHEST && !worthHeading(player))) {
            return false;
        }
        if (flight == null || flight.receiver == player || ball.groundSpeed() < SLOW) {
            return true;
        }
        if (flight.tried[player.id]) {
            return false;
        }
        flight.tried[player.id] = true;
        return state.chance.happens(chanceToReach(flight, player, ball.groundSpeed()));
    }

    /** With nobody near, one lets a high ball drop, unless at either goal. */
    private boolean worthHeading(Player player) {
        Side side = state.side(player);
        return state.pressureAt(side, player.x, player.y) < 2.2
                || side.inOwnBox(player.x, player.y)
                || side.inOtherBox(player.x, player.y);
    }

    /** One that the ball is not meant for has an instant to react. */
    private static double chanceToReach(Flight flight, Player player, double speed) {
        if (player.keeps()) {
            return flight.kind == Flight.Kind.SHOT ? 0 : 0.95;
        }
        if (player.team == flight.kicker.team) {
            return flight.kind == Flight.Kind.SHOT ? 0.05 : Plane.clamp(0.9 - 0.05 * speed, 0.1, 0.9);
        }
        return flight.kind == Flight.Kind.SHOT ? 0.5 : Plane.clamp(0.95 - 0.04 * speed, 0.15, 0.9);
    }

    private void touches(Player player) {
        Flight flight = state.flight;
        if (flight != null && flight.offside[player.id]) {
            umpire.offside(flight, player);
            return;
        }
        double speed = state.ball.groundSpeed();
        boolean rival = flight != null && flight.kicker.team != player.team;
        if (state.ball.z > CHEST) {
            heads(player, flight);
        } else if (state.chance.happens(Plane.clamp((rival ? 0.82 : 1.12) - 0.02 * speed, 0.25, 0.98))) {
            controls(player, flight);
        } else {
            deflects(player, flight, speed);
        }
    }

    private void controls(Player player, @Nullable Flight flight) {
        if (flight != null) {
            boolean cutOut = flight.kind == Flight.Kind.PASS && flight.kicker.team != player.team;
            boolean shot = flight.kind == Flight.Kind.SHOT;
            String outcome = shot ? umpire.endOfShot(flight, player) : cutOut ? "intercepted" : "";
            state.ledger.settle(flight, player, state.tick, state.ball, outcome);
            if (cutOut) {
                state.ledger.write(
                        EventType.INTERCEPTION, "", state.tick, player.team, player.id, state.ball.x, state.ball.y);
            }
        }
        onBall.takes(player);
    }

    /** A touch without control: a team-mate has received the pass, if badly; an opponent has spoilt it; a shot goes on. */
    private void deflects(Player player, @Nullable Flight flight, double speed) {
        if (flight != null && flight.kind != Flight.Kind.SHOT) {
            boolean mate = flight.kicker.team == player.team;
            state.ledger.settle(
                    flight, mate ? player : null, state.tick, state.ball, mate ? "miscontrolled" : "deflected");
            state.flight = null;
        } else if (flight != null && flight.kicker.team != player.team) {
            flight.blocked = true;
        }
        double keep = state.chance.between(0.2, 0.5);
        double side = state.chance.spread(0.3) * speed + state.chance.spread(1);
        Ball ball = state.ball;
        double away = Math.max(0.5, speed);
        double alongX = ball.vx / away;
        double alongY = ball.vy / away;
        ball.launch(
                ball.vx * keep - alongY * side, ball.vy * keep + alongX * side, state.chance.between(0, 0.12 * speed));
        state.lastTouch = player;
        player.mayTouchAt = state.now() + 0.3;
    }

    private void heads(Player player, @Nullable Flight flight) {
        Side side = state.side(player);
        if (flight != null) {
            boolean shot = flight.kind == Flight.Kind.SHOT;
            state.ledger.settle(flight, player, state.tick, state.ball, shot ? umpire.endOfShot(flight, player) : "");
        }
        double toGoal = side.distanceToGoal(player.x, player.y);
        if (toGoal < 12 && state.chance.happens(0.7)) {
            kicking.shoot(player, 13);
            return;
        }
        boolean danger = side.advance(player.x) < -state.halfLength() + 20;
        Player mate = danger ? null : freeMate(side, player);
        double onward = side.direction * (danger && state.chance.happens(0.3) ? -8 : state.chance.between(12, 22));
        double x = mate == null ? player.x + onward : mate.x + mate.vx * 0.5;
        double y = mate == null ? player.y * (danger ? 1.5 : 1) + state.chance.spread(9) : mate.y + mate.vy * 0.5;
        kicking.head(player, x, y, mate, "header");
    }

    private @Nullable Player freeMate(Side side, Player from) {
        Player best = null;
        double most = 2.5;
        for (Player mate : side.players) {
            double away = mate.distanceTo(from.x, from.y);
            double open = state.pressureAt(side, mate.x, mate.y) - 0.1 * away;
            if (mate != from && !mate.keeps() && away > 3 && away < 18 && open > most) {
                best = mate;
                most = open;
            }
        }
        return best;
    }
}
