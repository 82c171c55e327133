package dev.touchline.simulator.play;

import dev.touchline.match.Role;
import dev.touchline.match.Team;

/** The referee, who follows play on the diagonal, and two assistants just outside the touchlines, level with the second-last defender. */
final class Officials {
    private static final double OUTSIDE = 0.7;

    final Player referee;
    final Player near;
    final Player far;
    private final PlayState state;

    Officials(PlayState state) {
        this.state = state;
        referee = new Player(22, Team.OFFICIALS, Role.REFEREE, 0, 7.8, 4.8);
        near = new Player(23, Team.OFFICIALS, Role.ASSISTANT_REFEREE, 0, 8, 4.8);
        far = new Player(24, Team.OFFICIALS, Role.ASSISTANT_REFEREE, 0, 8, 4.8);
        referee.stand(-9, 6);
        near.stand(1, -state.halfWidth() - OUTSIDE);
        far.stand(-1, state.halfWidth() + OUTSIDE);
    }

    void assign() {
        followPlay();
        follow(near, 1, -state.halfWidth() - OUTSIDE);
        follow(far, -1, state.halfWidth() + OUTSIDE);
    }

    private void followPlay() {
        double x = state.playX * 0.86;
        double y = state.playY * 0.62;
        double diagonal = x / state.halfLength();
        double wishX = x - Math.signum(x) * 3.5;
        double wishY = Plane.clamp(y + (diagonal > 0 ? 9 : -9), -22, 22);
        double away = referee.distanceTo(wishX, wishY);
        double speed = away < 3 ? 0.7 : Plane.clamp(0.55 * away, 1.3, 6.5);
        referee.go(wishX, wishY, state.alive() ? speed : Math.min(speed, 2.4));
        referee.lookX = state.ball.x;
        referee.lookY = state.ball.y;
    }

    /** Keeps to the half in which the side defends that has its goal at {@code end}. */
    private void follow(Player assistant, int end, double y) {
        Side defending = state.home.direction == end ? state.away : state.home;
        double line = -defending.secondDeepest() * end;
        double level = Plane.clamp(Math.max(line * end, state.ball.x * end), 0, state.halfLength());
        double away = assistant.distanceTo(level * end, y);
        double speed = away < 0.6 ? 0.5 : Plane.clamp(1.1 * away, 0.8, 7.5);
        assistant.go(level * end, y, state.alive() ? speed : Math.min(speed, 2.8));
        assistant.lookX = state.ball.x;
        assistant.lookY = state.ball.y;
    }
}
