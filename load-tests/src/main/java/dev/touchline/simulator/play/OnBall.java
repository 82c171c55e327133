package dev.touchline.simulator.play;

import dev.touchline.event.EventType;
import org.jspecify.annotations.Nullable;

/** What the one at the ball does: touch it along, beat somebody, pass, cross, shoot, or get rid of it. */
final class OnBall {
    private static final double TOUCHABLE = 0.75;
    private static final double LOST = 2.5;
    private static final int DIRECTIONS = 12;

    private final PlayState state;
    private final Kicking kicking;
    private final PassSearch passes;
    private double decideAt;
    private double touchAt;
    private double headingX = 1;
    private double headingY;
    private double pace = 3;
    private double strikeAt;
    private double strikeX;
    private double strikeY;
    private @Nullable Runnable strike;

    OnBall(PlayState state, Kicking kicking, PassSearch passes) {
        this.state = state;
        this.kicking = kicking;
        this.passes = passes;
    }

    /** The first control: kills or redirects the ball, and starts thinking. */
    void takes(Player player) {
        Player before = state.lastTouch;
        state.ledger.controlEnds(state.tick, state.ball);
        String how = state.carrier != null ? "tackle" : state.flight != null ? "pass" : "loose ball";
        state.carrier = player;
        state.flight = null;
        state.lastTouch = player;
        if (state.withBall.team != player.team) {
            wins(player, before, how);
        }
        state.withBall = state.side(player);
        state.ledger.controls(player, state.tick, state.ball);
        strike = null;
        boolean hurried = state.pressureAt(state.side(player), player.x, player.y) < 3;
        decideAt = state.now() + (hurried ? state.chance.between(0.35, 1.3) : state.chance.between(0.8, 3.2));
        choosePath(player);
        touch(player);
    }

    private void wins(Player player, Player before, String how) {
        Ball ball = state.ball;
        state.regainedAt = state.now();
        state.ledger.write(EventType.TURNOVER, how, state.tick, before.team, before.id, ball.x, ball.y);
        state.ledger.write(EventType.RECOVERY, how, state.tick, player.team, player.id, ball.x, ball.y);
    }

    /** Where the carrier runs; before people move. */
    void steer() {
        Player player = state.carrier;
        if (player == null) {
            return;
        }
        Ball ball = state.ball;
        double away = player.distanceTo(ball.x, ball.y);
        player.settled = false;
        player.lookX = strike == null ? player.x + headingX * 5 : strikeX;
        player.lookY = strike == null ? player.y + headingY * 5 : strikeY;
        if (away > 0.9) {
            player.go(ball.x + ball.vx * 0.3, ball.y + ball.vy * 0.3, player.pace);
        } else {
            player.go(player.x + headingX * 6, player.y + headingY * 6, pace);
        }
    }

    /** Touches and decisions; after people and ball have moved. */
    void act() {
        Player player = state.carrier;
        if (player == null) {
            return;
        }
        double away = player.distanceTo(state.ball.x, state.ball.y);
        if (away > LOST) {
            state.ledger.controlEnds(state.tick, state.ball);
            state.carrier = null;
            return;
        }
        Runnable planned = strike;
        if (planned != null && state.now() >= strikeAt && away < 1.1) {
            strike = null;
            planned.run();
        } else if (planned == null && state.now() >= decideAt && away < 1) {
            decide(player);
        } else if (state.now() >= touchAt && away < TOUCHABLE && state.ball.z < 0.6) {
            touch(player);
        }
    }

    private void touch(Player player) {
        double reach = 0.45 + 0.06 * player.speed();
        double speedX = 0.75 * player.vx + 0.25 * headingX * pace;
        double speedY = 0.75 * player.vy + 0.25 * headingY * pace;
        double aimX = player.x + speedX * 0.45 + headingX * reach;
        double aimY = player.y + speedY * 0.45 + headingY * reach;
        state.ball.launch((aimX - state.ball.x) / 0.45, (aimY - state.ball.y) / 0.45, 0);
        state.lastTouch = player;
        touchAt = state.now() + state.chance.between(0.36, 0.6);
    }

    private void decide(Player player) {
        Side side = state.side(player);
        double pressure = state.pressureAt(side, player.x, player.y);
        double toGoal = side.distanceToGoal(state.ball.x, state.ball.y);
        if (player.keeps() && pressure > 6 && side.inOwnBox(state.ball.x, state.ball.y) && state.chance.happens(0.5)) {
            decideAt = state.now() + 0.6;
            return;
        }
        if (wantsToShoot(toGoal)) {
            plan(player, side.otherGoalX(), 0, () -> kicking.shoot(player, 30));
            return;
        }
        if (mayCross(side) && state.chance.happens(0.6)) {
            plan(player, side.otherGoalX(), 0, () -> cross(player, side));
            return;
        }
        PassOption option = passes.best(player, 4.5, 48);
        double stay = 0.3 + 0.05 * Math.min(8, roomAhead(side, player)) - (pressure < 2 ? 0.22 : 0);
        if (option != null && option.value() > stay + state.chance.spread(0.1)) {
            plan(player, option.x(), option.y(), () -> kicking.pass(player, option, kindOf(option)));
        } else if (pressure < 2 && side.advance(state.ball.x) < -18 && state.chance.happens(0.6)) {
            plan(player, side.otherGoalX(), state.ball.y, () -> clear(player, side));
        } else {
            choosePath(player);
            decideAt = state.now() + state.chance.between(0.3, 0.9);
        }
    }

    private static String kindOf(PassOption option) {
        return option.lofted() ? "lofted" : "ground";
    }

    private void plan(Player player, double towardsX, double towardsY, Runnable kick) {
        strikeX = towardsX;
        strikeY = towardsY;
        strike = kick;
        strikeAt = state.now() + Kicking.WIND_UP;
        touchAt = strikeAt + 0.4;
        player.perform(Action.KICK, 0.5);
    }

    private boolean wantsToShoot(double toGoal) {
        if (toGoal > 28) {
            return false;
        }
        double wide = Math.abs(state.ball.y) / Math.max(4, toGoal);
        double wish = toGoal < 11 ? 0.8 : toGoal < 18 ? 0.4 : 0.1;
        return state.chance.happens(wish * (1 - 0.8 * Math.min(1, wide)));
    }

    private boolean mayCross(Side side) {
        return side.advance(state.ball.x) > state.halfLength() - 22 && Math.abs(state.ball.y) > 16;
    }

    private void cross(Player player, Side side) {
        double x = side.otherGoalX() - side.direction * state.chance.between(5, 13);
        double y = state.chance.between(-6, 6) - Math.signum(state.ball.y) * 2;
        kicking.cross(player, x, y, "cross", side.nearest(x, y, false));
    }

    private void clear(Player player, Side side) {
        double x = state.ball.x + side.direction * state.chance.between(30, 45);
        double y = state.ball.y * 1.6 + state.chance.spread(14);
        kicking.clear(player, x, y, "clearance", null);
    }

    private double roomAhead(Side side, Player player) {
        return state.pressureAt(side, player.x + side.direction * 5, player.y);
    }

    /** Of a dozen ways to go, the one with most room, towards the goal rather than away, and not off the pitch. */
    private void choosePath(Player player) {
        Side side = state.side(player);
        double best = Double.NEGATIVE_INFINITY;
        for (int index = 0; index < DIRECTIONS; index++) {
            double angle = 2 * Math.PI * index / DIRECTIONS;
            double dx = StrictMath.cos(angle);
            double dy = StrictMath.sin(angle);
            double room = Math.min(7, state.pressureAt(side, player.x + dx * 4.5, player.y + dy * 4.5));
            double onward = dx * side.direction;
            double edge = edge(player.x + dx * 5, player.y + dy * 5);
            double score = room * 0.45 + onward * 1.3 - edge + state.chance.spread(0.4);
            if (score > best) {
                best = score;
                headingX = dx;
                headingY = dy;
            }
        }
        double room = state.pressureAt(side, player.x + headingX * 4, player.y + headingY * 4);
        pace = Plane.clamp(1.6 + 0.5 * room, 1.8, 6.2) * state.chance.between(0.7, 1.1);
    }

    private double edge(double x, double y) {
        double over = Math.max(Math.abs(x) - state.halfLength() + 2, Math.abs(y) - state.halfWidth() + 2);
        return over > 0 ? 2 + over : 0;
    }
}
