package dev.touchline.simulator.play;

/** Where a ball that nobody touches will be in the next seconds, every tenth of a second. */
final class BallPath {
    static final double STEP = 0.1;
    static final int LENGTH = 45;
    private static final double REACHABLE_HEIGHT = 1.3;

    final double[] x = new double[LENGTH];
    final double[] y = new double[LENGTH];
    final double[] z = new double[LENGTH];
    private final Ball ghost = new Ball();

    void foresee(Ball ball) {
        ghost.copy(ball);
        for (int index = 0; index < LENGTH; index++) {
            x[index] = ghost.x;
            y[index] = ghost.y;
            z[index] = ghost.z;
            ghost.step(STEP);
        }
    }

    /** The first step at which the player could meet the ball, or the last one. */
    int meeting(Player player, double speed) {
        double soonX = player.x + player.vx * 0.3;
        double soonY = player.y + player.vy * 0.3;
        for (int index = 0; index < LENGTH; index++) {
            double away = Plane.length(x[index] - soonX, y[index] - soonY);
            if (z[index] < REACHABLE_HEIGHT && away <= 0.6 + speed * Math.max(0, index * STEP - 0.25)) {
                return index;
            }
        }
        return LENGTH - 1;
    }

    /** Seconds until the player meets the ball; beyond the horizon, by the distance that remains. */
    double secondsToMeet(Player player, double speed) {
        int index = meeting(player, speed);
        double left = index < LENGTH - 1 ? 0 : Plane.length(x[index] - player.x, y[index] - player.y) / speed;
        return index * STEP + left;
    }
}
