package dev.touchline.simulator.play;

import org.jspecify.annotations.Nullable;

/** Looks for the best pass: an open lane, a free receiver, ground won; with the misjudgement that people have. */
final class PassSearch {
    private static final double BALL_SPEED = 13;

    private final PlayState state;

    PassSearch(PlayState state) {
        this.state = state;
    }

    @Nullable
    PassOption best(Player from, double shortest, double longest) {
        Side side = state.side(from);
        double line = state.offsideLine(side);
        PassOption best = null;
        for (Player mate : side.players) {
            if (mate == from || (mate.keeps() && state.chance.happens(0.75))) {
                continue;
            }
            boolean seenOffside = side.advance(mate.x) > line + 0.4 && state.chance.happens(0.8);
            double away = mate.distanceTo(state.ball.x, state.ball.y);
            if (!seenOffside && away >= shortest && away <= longest) {
                PassOption option = judge(side, mate, away);
                best = best == null || option.value() > best.value() ? option : best;
            }
        }
        return best;
    }

    private PassOption judge(Side side, Player mate, double away) {
        double lead = Math.min(1.4, away / BALL_SPEED);
        boolean behind = mate.runUntil > state.now();
        double x = mate.x + mate.vx * lead + (behind ? side.direction * Math.min(6, 0.25 * away) : 0);
        double y = mate.y + mate.vy * lead;
        x = Plane.clamp(x, -state.halfLength() + 1.5, state.halfLength() - 1.5);
        y = Plane.clamp(y, -state.halfWidth() + 1, state.halfWidth() - 1);
        double open = Plane.clamp(state.pressureAt(side, x, y) / 6, 0, 1);
        double won = Plane.clamp(side.advance(x) - side.advance(state.ball.x), -15, 25);
        double lane = laneOpen(side, x, y);
        double loft = away < 18 ? 0 : 0.41 + 0.3 * open;
        boolean lofted = loft > lane;
        double arrives = Math.max(lane, loft);
        double far = away < 7 ? 0.05 : away > 30 ? 0.18 : 0;
        double value = arrives * (0.55 + 0.35 * open + 0.016 * won) - far - (mate.keeps() ? 0.2 : 0);
        return new PassOption(mate, x, y, lofted, value + state.chance.spread(0.11));
    }

    /** Chance that nobody cuts the ball out on its way along the grass. */
    private double laneOpen(Side side, double x, double y) {
        Ball ball = state.ball;
        double length = Plane.length(x - ball.x, y - ball.y);
        double open = 1;
        for (Player rival : state.other(side).players) {
            double along = Plane.nearestAlong(ball.x, ball.y, x, y, rival.x, rival.y);
            double seconds = along * length / BALL_SPEED;
            double off = rival.distanceTo(ball.x + (x - ball.x) * along, ball.y + (y - ball.y) * along);
            double margin = off - 0.8 - Math.max(0, seconds - 0.25) * 4.2;
            open *= along < 0.03 ? 1 : Plane.clamp(0.55 + 0.45 * margin, 0.05, 1);
        }
        return open;
    }
}
