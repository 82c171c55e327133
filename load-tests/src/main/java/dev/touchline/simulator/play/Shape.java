package dev.touchline.simulator.play;

/** Where everybody belongs who is not after the ball: the block of the side, that shifts with play, and the goalkeeper's spot. */
final class Shape {
    private final PlayState state;
    private final double[] attack = {0.5, 0.5};

    Shape(PlayState state) {
        this.state = state;
    }

    void assign() {
        assign(state.home, 0);
        assign(state.away, 1);
    }

    private void assign(Side side, int index) {
        double aim = state.withBall == side ? 1 : 0;
        attack[index] += (aim - attack[index]) * PlayState.TICK / 1.6;
        for (int outfield = 0; outfield < Side.SIZE - 1; outfield++) {
            place(side, outfield, attack[index]);
        }
        keep(side);
    }

    private void place(Side side, int outfield, double attacking) {
        Player player = side.players[outfield + 1];
        double ballU = side.advance(state.playX);
        double line = Plane.clamp(ballU * 0.62 - 22 + 3 * attacking, -40 + 3 * attacking, -3 + 7 * attacking);
        double length = 39 + 10 * attacking;
        double breadth = 26 + 7 * attacking;
        double shift = state.playY * (0.42 - 0.24 * attacking);
        drift(player);
        double u = line + side.formation.depth(outfield) * length + player.driftX;
        double v = shift + side.formation.breadth(outfield) * breadth + player.driftY;
        double depth = side.formation.depth(outfield);
        if (attacking > 0.5) {
            u = run(side, player, u, depth);
        }
        double x = Plane.clamp(u, -state.halfLength() + 2, state.halfLength() - 2) * side.direction;
        double y = Plane.clamp(v, -state.halfWidth() + 1, state.halfWidth() - 1);
        if (attacking < 0.5) {
            mark(side, player, x, y);
        } else {
            stroll(player, x, y);
        }
    }

    private void drift(Player player) {
        double pull = PlayState.TICK / 6;
        double kick = StrictMath.sqrt(2 * pull);
        player.driftX += -player.driftX * pull + state.chance.between(-1, 1) * 1.73 * kick * 2.6;
        player.driftY += -player.driftY * pull + state.chance.between(-1, 1) * 1.73 * kick * 2.6;
    }

    /** Forwards now and then run in behind; otherwise they stay onside. */
    private double run(Side side, Player player, double u, double depth) {
        double line = state.offsideLine(side);
        boolean carried = state.alive() && state.carrier != null && state.carrier.team == side.team;
        if (carried && player.runUntil < state.now() && state.chance.happens((0.02 + 0.16 * depth) * PlayState.TICK)) {
            player.runUntil = state.now() + state.chance.between(2, 4);
            player.runX = state.chance.between(9, 18);
            player.runY = state.chance.happens(0.15) ? 2.5 : -0.3;
        }
        if (player.runUntil > state.now()) {
            return Math.min(u + player.runX, line + player.runY);
        }
        return Math.min(u, line - 0.4);
    }

    private void mark(Side side, Player player, double x, double y) {
        Player rival = state.other(side).nearest(x, y, false);
        double reach = rival.distanceTo(x, y);
        double danger = Plane.clamp(1 - (side.advance(rival.x) + state.halfLength()) / 52, 0, 1);
        if (reach > 10 || danger <= 0) {
            stroll(player, x, y);
            return;
        }
        double tight = 0.8 * danger * (1 - reach / 14);
        double goalX = side.ownGoalX() - rival.x;
        double goalY = -rival.y;
        double away = Math.max(1, Plane.length(goalX, goalY));
        double gap = 1.5 + 3 * (1 - danger);
        double markX = rival.x + goalX / away * gap;
        double markY = rival.y + goalY / away * gap;
        stroll(player, x + (markX - x) * tight, y + (markY - y) * tight);
    }

    /** People do not follow every step of the shape: they stand until it has left them behind, then go and catch up. */
    private void stroll(Player player, double x, double y) {
        double away = player.distanceTo(x, y);
        boolean running = player.runUntil > state.now();
        if ((player.settled && away > 2.6) || running) {
            player.settled = false;
        } else if (!player.settled && away < 0.7) {
            player.settled = true;
        }
        double haste = state.alive() ? 1 : 0.55;
        double speed = player.settled ? 0.75 : Plane.clamp(1.1 + 0.42 * away, 1.3, 7.4) * haste;
        player.go(x, y, running ? player.pace : speed);
        player.lookX = state.ball.x;
        player.lookY = state.ball.y;
    }

    /** On the line from the goal to the ball, the farther out the farther away the ball is. */
    private void keep(Side side) {
        Player keeper = side.keeper();
        double fromGoalX = state.ball.x - side.ownGoalX();
        double away = Math.max(1, Plane.length(fromGoalX, state.ball.y));
        double out = Plane.clamp((away - 8) * 0.22, 1, 15);
        double x = side.ownGoalX() + Math.max(0.6, fromGoalX * side.direction / away * out) * side.direction;
        double y = Plane.clamp(state.ball.y / away * out, -5, 5);
        double off = keeper.distanceTo(x, y);
        keeper.go(x, y, Plane.clamp(0.5 + 0.9 * off, 0.5, 5));
        keeper.lookX = state.ball.x;
        keeper.lookY = state.ball.y;
    }
}
