package dev.touchline.simulator.play;

import org.jspecify.annotations.Nullable;

/** Who goes to the ball: its carrier's runner-down and cover while somebody has it, the soonest of each side while it is free. */
final class Chase {
    private final PlayState state;

    Chase(PlayState state) {
        this.state = state;
    }

    void assign() {
        for (Player player : state.players) {
            player.chasing = false;
        }
        Player owner = state.carrier != null ? state.carrier : state.holder;
        if (owner == null) {
            state.path.foresee(state.ball);
            Flight flight = state.flight;
            Player receiver = flight == null ? null : flight.receiver;
            meet(state.home, receiver);
            meet(state.away, receiver);
        } else if (state.holder == null) {
            press(state.other(state.side(owner)), owner);
        }
    }

    private void meet(Side side, @Nullable Player receiver) {
        Player best = side.players[1];
        Player second = best;
        double soonest = Double.POSITIVE_INFINITY;
        double next = Double.POSITIVE_INFINITY;
        for (Player player : side.players) {
            double seconds = seconds(side, player, receiver);
            if (seconds < soonest) {
                second = best;
                next = soonest;
                best = player;
                soonest = seconds;
            } else if (seconds < next) {
                second = player;
                next = seconds;
            }
        }
        run(best);
        if (side != state.withBall && next < soonest + 1.2) {
            run(second);
        }
    }

    private double seconds(Side side, Player player, @Nullable Player receiver) {
        if (player.stunnedUntil > state.now()) {
            return 60;
        }
        int index = state.path.meeting(player, player.pace * 0.85);
        if (player.keeps() && !near(side, state.path.x[index], state.path.y[index])) {
            return 60;
        }
        double seconds = state.path.secondsToMeet(player, player.pace * 0.85);
        return player == receiver ? seconds - 1 : player.keeps() ? seconds + 0.4 : seconds;
    }

    /** Where a goalkeeper may leave the goal to its fate: in front of it. */
    private static boolean near(Side side, double x, double y) {
        return side.inOwnBox(x, y) && Plane.length(x - side.ownGoalX(), y) < 11;
    }

    private void run(Player player) {
        int index = state.path.meeting(player, player.pace * 0.85);
        player.chasing = true;
        player.settled = false;
        double spare =
                index * BallPath.STEP - player.distanceTo(state.path.x[index], state.path.y[index]) / player.pace;
        player.go(state.path.x[index], state.path.y[index], spare > 1 ? player.pace * 0.6 : player.pace);
    }

    private void press(Side side, Player owner) {
        Ball ball = state.ball;
        double goalX = side.ownGoalX() - ball.x;
        double goalY = -ball.y * 0.8;
        double away = Math.max(1, Plane.length(goalX, goalY));
        Player first = presser(side, null);
        boolean lateHere = first.distanceTo(ball.x, ball.y) > 30;
        boolean hunting = side.advance(ball.x) < -10 + 45 * side.daring || state.now() - state.regainedAt < 4;
        double gap = !hunting ? 3.5 : first.mayTackleAt < state.now() ? 0.5 : 1.6;
        if (!lateHere) {
            aim(first, ball.x + owner.vx * 0.35 + goalX / away * gap, ball.y + owner.vy * 0.35 + goalY / away * gap);
            first.wantedSpeed = hunting ? first.pace : 4.5;
        }
        Player second = presser(side, first);
        if (hunting && second.distanceTo(ball.x, ball.y) < 16) {
            aim(second, ball.x + goalX / away * 4.5, ball.y + goalY / away * 4.5);
            second.wantedSpeed = 5.5;
        }
    }

    private static void aim(Player player, double x, double y) {
        player.chasing = true;
        player.settled = false;
        player.go(x, y, player.pace);
    }

    private Player presser(Side side, @Nullable Player except) {
        Player best = side.players[except == side.players[1] ? 2 : 1];
        double nearest = Double.POSITIVE_INFINITY;
        for (Player player : side.players) {
            double away = player.distanceTo(state.ball.x, state.ball.y) + (player.stunnedUntil > state.now() ? 6 : 0);
            boolean homebody = player.keeps() && (away > 4 || !near(side, state.ball.x, state.ball.y));
            if (player != except && !homebody && away < nearest) {
                best = player;
                nearest = away;
            }
        }
        return best;
    }
}
