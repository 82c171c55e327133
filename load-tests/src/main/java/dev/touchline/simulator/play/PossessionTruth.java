package dev.touchline.simulator.play;

import dev.touchline.match.Team;
import org.jspecify.annotations.Nullable;

/**
 * Possession from positions alone: a player gains the ball when it is within 1.5 m and its speed changes by 5 m/s or its direction
 * by more than 10°, and loses it when it leaves that zone (Vidal-Codina et al. 2022); the four states of team possession are FIFA's.
 */
final class PossessionTruth {
    private static final double ZONE = 1.5;
    private static final double SPEED_CHANGE = 5;
    private static final double COSINE_OF_TURN = StrictMath.cos(Math.toRadians(10));
    private static final double MOVING = 0.5;
    private static final int SPAN = 2;

    private final double[] pastX = new double[SPAN + 1];
    private final double[] pastY = new double[SPAN + 1];
    private long seen;
    private @Nullable Actor owner;
    private long ownedAt = Long.MIN_VALUE / 2;

    TruthPossession after(Scene scene) {
        BallTruth ball = scene.ball();
        boolean changed = changed(ball);
        if (!scene.alive()) {
            owner = null;
            ownedAt = Long.MIN_VALUE / 2;
            return TruthPossession.OUT;
        }
        Actor nearest = null;
        int teams = 0;
        double best = ZONE;
        for (Actor actor : scene.people().subList(0, 2 * Side.SIZE)) {
            double away = Plane.length(actor.x() - ball.x(), actor.y() - ball.y());
            if (away <= ZONE && ball.z() < 2.5) {
                teams |= actor.team() == Team.HOME ? 1 : 2;
                if (away <= best) {
                    best = away;
                    nearest = actor;
                }
            }
        }
        own(changed ? nearest : null, scene, ball);
        return state(scene.tick(), Integer.bitCount(teams) > 1);
    }

    private void own(@Nullable Actor gains, Scene scene, BallTruth ball) {
        if (gains != null) {
            owner = gains;
        }
        Actor held = owner;
        if (held == null) {
            return;
        }
        Actor now = scene.people().get(held.id());
        if (Plane.length(now.x() - ball.x(), now.y() - ball.y()) <= ZONE) {
            ownedAt = scene.tick();
        }
    }

    private TruthPossession state(long tick, boolean both) {
        Actor held = owner;
        if (held == null || both || tick - ownedAt > Scene.TICKS_PER_SECOND) {
            return TruthPossession.CONTEST;
        }
        return TruthPossession.of(held.team());
    }

    /** Whether the ball's velocity over the ground changed as only a touch changes it. */
    private boolean changed(BallTruth ball) {
        for (int index = SPAN; index > 0; index--) {
            pastX[index] = pastX[index - 1];
            pastY[index] = pastY[index - 1];
        }
        pastX[0] = ball.vx();
        pastY[0] = ball.vy();
        double before = Plane.length(pastX[SPAN], pastY[SPAN]);
        double now = Plane.length(pastX[0], pastY[0]);
        boolean turned = before > MOVING
                && now > MOVING
                && pastX[0] * pastX[SPAN] + pastY[0] * pastY[SPAN] < COSINE_OF_TURN * before * now;
        seen++;
        return seen > SPAN && (Math.abs(now - before) >= SPEED_CHANGE || turned);
    }
}
