package dev.touchline.simulator.play;

import dev.touchline.pitch.Law1;

/** Where people stand for a restart, Laws 8, 13 and 15–17: on top of the shape, before they move. */
final class Places {
    private final PlayState state;

    Places(PlayState state) {
        this.state = state;
    }

    void assign() {
        Stoppage stoppage = state.stoppage;
        if (stoppage == null) {
            return;
        }
        switch (stoppage.kind) {
            case KICK_OFF -> kickOff(stoppage);
            case CORNER -> corner(stoppage);
            case GOAL_KICK -> leaveBox(stoppage);
            case THROW_IN, FREE_KICK -> {}
        }
        double room = stoppage.kind == Stoppage.Kind.THROW_IN ? 2.5 : Law1.CIRCLE_RADIUS;
        for (Player player : state.other(stoppage.side).players) {
            keepAway(player, stoppage, room);
        }
        approach(stoppage);
    }

    private void approach(Stoppage stoppage) {
        Player taker = stoppage.taker;
        double behind = stoppage.kind == Stoppage.Kind.THROW_IN ? 0.25 : 0;
        double x = stoppage.x - (behind > 0 ? 0 : 0.5 * stoppage.side.direction);
        double y = stoppage.y + Math.signum(stoppage.y) * behind;
        double away = taker.distanceTo(x, y);
        double hurry = state.now() > stoppage.until - 2 ? 1.6 : 1;
        taker.settled = false;
        taker.go(x, y, Plane.clamp(0.3 + 0.45 * away, 0.8, 4.5) * hurry);
        taker.lookX = stoppage.kind == Stoppage.Kind.THROW_IN ? taker.x : stoppage.side.otherGoalX();
        taker.lookY = stoppage.kind == Stoppage.Kind.THROW_IN ? 0 : stoppage.y * 0.5;
    }

    private void kickOff(Stoppage stoppage) {
        kickOff(state.home, stoppage);
        kickOff(state.away, stoppage);
    }

    private void kickOff(Side side, Stoppage stoppage) {
        double hurry = stoppage.opensPeriod || state.now() > stoppage.until - 16 ? 1 : 0.5;
        for (int outfield = 0; outfield < Side.SIZE - 1; outfield++) {
            Player player = side.players[outfield + 1];
            double u = -33 + side.formation.depth(outfield) * 31 + 0.3 * player.driftX;
            double v = side.formation.breadth(outfield) * 26 + 0.3 * player.driftY;
            walk(player, Math.min(u, -1.2) * side.direction, v, hurry);
        }
        walk(side.keeper(), side.ownGoalX() + 6 * side.direction, 0, hurry);
    }

    private void corner(Stoppage stoppage) {
        Side attacking = stoppage.side;
        Side defending = state.other(attacking);
        double goalX = attacking.otherGoalX();
        double near = Math.signum(stoppage.y);
        for (int index = 0; index < 6; index++) {
            double x = goalX - attacking.direction * (5.5 + 2.2 * (index % 3));
            double y = near * (4.5 - 2.3 * index);
            Player attacker = attacking.players[index < 2 ? index + 2 : index + 5];
            walk(attacker, x + 0.4 * attacker.driftX, y + 0.4 * attacker.driftY, 1);
            Player marker = defending.players[index + 2];
            walk(marker, attacker.x + attacking.direction * 0.9, attacker.y * 0.97, 1);
        }
        walk(defending.players[1], goalX - attacking.direction * 1.2, near * 3.2, 1);
        walk(defending.players[8], goalX - attacking.direction * 6, near * 7, 1);
    }

    private void leaveBox(Stoppage stoppage) {
        Side side = stoppage.side;
        for (Player player : state.other(side).players) {
            double deepest = state.halfLength() - 18.5;
            if (-side.advance(player.targetX) > deepest) {
                walk(player, -deepest * side.direction, player.targetY, 1);
            }
        }
    }

    private static void keepAway(Player player, Stoppage stoppage, double room) {
        double dx = player.targetX - stoppage.x;
        double dy = player.targetY - stoppage.y;
        double away = Plane.length(dx, dy);
        if (away < room && !player.keeps()) {
            double share = room / Math.max(0.3, away);
            player.go(stoppage.x + dx * share, stoppage.y + dy * share, Math.max(1.8, player.wantedSpeed));
        }
    }

    private static void walk(Player player, double x, double y, double haste) {
        double away = player.distanceTo(x, y);
        player.go(x, y, away < 0.6 ? 0.3 : Plane.clamp(0.8 + 0.16 * away, 0.9, 4.2) * haste);
        player.settled = false;
    }
}
