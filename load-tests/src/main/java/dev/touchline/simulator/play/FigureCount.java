package dev.touchline.simulator.play;

import java.util.ArrayList;
import java.util.List;

/** Counts {@link PlayFigures} scene by scene, of a simulated match or of a real one put into scenes. */
public final class FigureCount {
    private static final double AT_THE_BALL = 1.5;

    private final List<SmoothedSpeed> speeds = new ArrayList<>();
    private final double[] lastSpeed = new double[2 * Side.SIZE];
    private final SmoothedSpeed ballSpeed = new SmoothedSpeed();
    private final Histogram playerSpeed = new Histogram();
    private final Histogram acceleration = new Histogram();
    private final Histogram aliveBallSpeed = new Histogram();
    private final Histogram ballHeight = new Histogram();
    private final Histogram nearest = new Histogram();
    private long scenes;
    private long alive;
    private long changes;
    private int atTheBall = -1;

    public FigureCount() {
        for (int player = 0; player < 2 * Side.SIZE; player++) {
            speeds.add(new SmoothedSpeed());
            lastSpeed[player] = Double.NaN;
        }
    }

    public void add(Scene scene) {
        List<Actor> players = scene.people().subList(0, 2 * Side.SIZE);
        scenes++;
        for (int player = 0; player < players.size(); player++) {
            move(player, players.get(player));
            nearest.add(nearestOther(players, player));
        }
        double speed = ballSpeed.after(scene.ball().x(), scene.ball().y());
        if (scene.alive()) {
            alive++;
            ballHeight.add(scene.ball().z());
            if (!Double.isNaN(speed)) {
                aliveBallSpeed.add(speed);
            }
            countChange(players, scene.ball());
        }
    }

    private void move(int player, Actor actor) {
        double speed = speeds.get(player).after(actor.x(), actor.y());
        if (!Double.isNaN(speed)) {
            playerSpeed.add(speed);
        }
        double change = (speed - lastSpeed[player]) * Scene.TICKS_PER_SECOND;
        if (!Double.isNaN(change)) {
            acceleration.add(change);
        }
        lastSpeed[player] = speed;
    }

    private static double nearestOther(List<Actor> players, int player) {
        Actor one = players.get(player);
        double best = Double.POSITIVE_INFINITY;
        for (int other = 0; other < players.size(); other++) {
            if (other != player) {
                best = Math.min(
                        best,
                        distance(one, players.get(other).x(), players.get(other).y()));
            }
        }
        return best;
    }

    private void countChange(List<Actor> players, BallTruth ball) {
        int now = -1;
        double best = AT_THE_BALL;
        for (int player = 0; player < players.size(); player++) {
            double away = distance(players.get(player), ball.x(), ball.y());
            if (away <= best) {
                best = away;
                now = player;
            }
        }
        if (now >= 0 && now != atTheBall) {
            changes += atTheBall >= 0 ? 1 : 0;
            atTheBall = now;
        }
    }

    private static double distance(Actor actor, double x, double y) {
        return Plane.length(actor.x() - x, actor.y() - y);
    }

    public PlayFigures figures() {
        double minutes = (double) alive / Scene.TICKS_PER_SECOND / 60;
        return new PlayFigures(
                playerSpeed.mean(),
                playerSpeed.quantile(0.5),
                playerSpeed.quantile(0.9),
                playerSpeed.quantile(0.99),
                acceleration.quantile(0.01),
                acceleration.quantile(0.99),
                aliveBallSpeed.quantile(0.5),
                aliveBallSpeed.quantile(0.9),
                aliveBallSpeed.quantile(0.99),
                ballHeight.quantile(0.9),
                nearest.quantile(0.01),
                nearest.quantile(0.5),
                minutes > 0 ? changes / minutes : 0,
                scenes > 0 ? (double) alive / scenes : 0);
    }
}
