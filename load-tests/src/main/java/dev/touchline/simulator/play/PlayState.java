package dev.touchline.simulator.play;

import dev.touchline.match.Team;
import org.jspecify.annotations.Nullable;

/** Everything that changes as the match is played: who stands where, the ball, and who has it. Metres, seconds. */
final class PlayState {
    static final double TICK = 1.0 / Scene.TICKS_PER_SECOND;

    final MatchPlan plan;
    final Chance chance;
    final Side home;
    final Side away;
    final Player[] players = new Player[2 * Side.SIZE];
    final Ball ball = new Ball();
    final BallPath path = new BallPath();
    final Ledger ledger = new Ledger();
    long tick = -1;
    int period = 1;
    /** The ball at somebody's feet. */
    @Nullable
    Player carrier;
    /** The ball in somebody's hands. */
    @Nullable
    Player holder;

    @Nullable
    Flight flight;

    @Nullable
    Stoppage stoppage;

    Player lastTouch;
    Side withBall;
    double regainedAt;
    double playX;
    double playY;

    PlayState(MatchPlan plan) {
        this.plan = plan;
        chance = new Chance(plan.seed());
        home = new Side(Team.HOME, 1, chance, plan.pitch());
        away = new Side(Team.AWAY, -1, chance, plan.pitch());
        System.arraycopy(home.players, 0, players, 0, Side.SIZE);
        System.arraycopy(away.players, 0, players, Side.SIZE, Side.SIZE);
        withBall = side(plan.kickOff());
        lastTouch = withBall.players[1];
    }

    double now() {
        return tick * TICK;
    }

    boolean alive() {
        return stoppage == null;
    }

    double halfLength() {
        return plan.pitch().length() / 2;
    }

    double halfWidth() {
        return plan.pitch().width() / 2;
    }

    Side side(Team team) {
        return team == Team.HOME ? home : away;
    }

    Side side(Player player) {
        return side(player.team);
    }

    Side other(Side side) {
        return side == home ? away : home;
    }

    /** Where play is, following the ball as people's eyes and legs do: with a second's delay. */
    void followPlay() {
        double ballX = Plane.clamp(ball.x, -halfLength(), halfLength());
        double ballY = Plane.clamp(ball.y, -halfWidth(), halfWidth());
        playX += (ballX - playX) * TICK / 0.9;
        playY += (ballY - playY) * TICK / 0.9;
    }

    /** How near the nearest opponent of {@code side} is to a spot. */
    double pressureAt(Side side, double x, double y) {
        return other(side).nearest(x, y, true).distanceTo(x, y);
    }

    /** The advance, as {@code side} sees it, beyond which its players are in an offside position (Law 11). */
    double offsideLine(Side side) {
        return Math.max(0, Math.max(-other(side).secondDeepest(), side.advance(ball.x)));
    }
}
