package dev.touchline.simulator.play;

import dev.touchline.match.Team;
import org.jspecify.annotations.Nullable;

/**
 * A player gains the ball when it is within 1.5 m and its speed changes by 5 m/s or its direction by more than 10°, and loses it
 * when it leaves that zone (Vidal-Codina et al. 2022). Whose touch changed it is known here: often somebody else is nearer when it
 * leaves the foot. The four states of team possession are FIFA's.
 */
final class PossessionTruth {
    private static final double ZONE = 1.5;
    /** No ball higher than this is anybody's, in metres. */
    private static final double HIGHEST = 2.5;

    private static final double SPEED_CHANGE = 5;
    private static final double COSINE_OF_TURN = StrictMath.cos(Math.toRadians(10));
    private static final double MOVING = 0.5;
    private static final int SPAN = 2;

    private final double[] pastX = new double[SPAN + 1];
    private final double[] pastY = new double[SPAN + 1];
    private long seen;
    private @Nullable Actor owner;
    private long ownedAt = Long.MIN_VALUE / 2;

    /** After one more scene, in which or before which {@code lastTouch} touched the ball last. */
    TruthPossession after(Scene scene, int lastTouch) {
        BallTruth ball = scene.ball();
        boolean changed = changed(ball);
        if (!scene.alive()) {
            owner = null;
            ownedAt = Long.MIN_VALUE / 2;
            return TruthPossession.OUT;
        }
        int teams = 0;
        for (Actor actor : scene.people().subList(0, 2 * Side.SIZE)) {
            if (inZone(actor, ball) && ball.z() < HIGHEST) {
                teams |= actor.team() == Team.HOME ? 1 : 2;
            }
        }
        Actor toucher = scene.people().get(lastTouch);
        boolean gained = changed && inZone(toucher, ball) && ball.z() < HIGHEST;
        own(gained ? toucher : null, scene, ball);
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
        if (inZone(scene.people().get(held.id()), ball)) {
            ownedAt = scene.tick();
        }
    }

    private static boolean inZone(Actor actor, BallTruth ball) {
        return Plane.length(actor.x() - ball.x(), actor.y() - ball.y()) <= ZONE;
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
