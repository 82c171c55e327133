package dev.touchline.simulator.film;

import dev.touchline.footage.KeyPoint;
import dev.touchline.simulator.play.Actor;
import dev.touchline.simulator.play.BallTruth;
import java.util.List;

/** Draws people and balls with their shadows onto one camera's picture and counts whose pixels are hidden. */
final class Artist {
    static final int OWNERS = 256;
    private static final double FINE_BELOW = 70;
    private final Optics optics;
    private final Turf turf;
    private final Look look;
    private final YuvPicture picture;
    private final Brush brush;
    private final Patch patch = new Patch();
    private final Compositor compositor;
    private final Shadow shadow;
    private final Limb ballLimb = new Limb();
    private final double[] from = new double[4];
    private final double[] to = new double[4];
    private final DirtyAreas dirty;
    private final GoalNets nets;
    final Grain grain;
    final int[] lost = new int[OWNERS];

    Artist(Optics optics, Turf turf, Look look, YuvPicture picture, byte[] owners, DirtyAreas dirty, GoalNets nets) {
        this.optics = optics;
        this.turf = turf;
        this.look = look;
        this.picture = picture;
        this.dirty = dirty;
        this.nets = nets;
        grain = new Grain(look.style().noise() * 0.7, (int) look.seed());
        brush = new Brush(look.light(), optics);
        compositor = new Compositor(picture, owners, look.style(), look.light(), grain);
        shadow = new Shadow(look.light(), optics);
    }

    void shadow(Posture posture) {
        double x = posture.at[Posture.PELVIS * 3];
        double y = posture.at[Posture.PELVIS * 3 + 1];
        shadow.cast(posture, turf.heightAt(x, y), picture);
        dirty.add(shadow.left, shadow.top, shadow.left + shadow.width, shadow.top + shadow.height);
    }

    void ballShadow(BallTruth ball) {
        double ground = turf.heightAt(ball.x(), ball.y());
        shadow.castBall(ball.x(), ball.y(), ball.z() + ground, ground, picture);
        dirty.add(shadow.left, shadow.top, shadow.left + shadow.width, shadow.top + shadow.height);
    }

    /** Draws a figure that has been laid out; it is skipped when no part of it is in the picture. */
    Drawn figure(Actor actor, int owner, Figure figure) {
        double tall = figure.bottom - figure.top;
        patch.clear(figure.left, figure.top, figure.right, figure.bottom, tall < FINE_BELOW ? 2 : 1);
        for (int i = 0; i < figure.count; i++) {
            brush.draw(patch, figure.limbs[i], look.style().softness(), figure);
        }
        compositor.lay(patch, owner, lost, figure.depth, 1);
        dirty.add(patch.left, patch.top, patch.left + patch.width, patch.top + patch.height);
        coverByNet(actor.x(), actor.y());
        return Drawn.of(actor, owner, figure, compositor, picture.width(), picture.height());
    }

    /** Draws a ball as it moves while the shutter is open; an empty list when the lens cannot see it. */
    List<KeyPoint> ball(BallTruth ball, int owner, double shutterSeconds) {
        double z = ball.z() + turf.heightAt(ball.x(), ball.y());
        double half = shutterSeconds / 2;
        boolean seen = optics.project(
                        ball.x() - half * ball.vx(), ball.y() - half * ball.vy(), z - half * ball.vz(), from)
                && optics.project(ball.x() + half * ball.vx(), ball.y() + half * ball.vy(), z + half * ball.vz(), to);
        if (!seen) {
            return List.of();
        }
        double radius = BallTruth.RADIUS * (from[3] + to[3]) / 2;
        ballLimb.ax = from[0];
        ballLimb.ay = from[1];
        ballLimb.bx = to[0];
        ballLimb.by = to[1];
        ballLimb.ra = radius;
        ballLimb.rb = radius;
        ballLimb.red = 0.97f;
        ballLimb.green = 0.97f;
        ballLimb.blue = 0.95f;
        double reach = radius + 2;
        patch.clear(
                Math.min(from[0], to[0]) - reach,
                Math.min(from[1], to[1]) - reach,
                Math.max(from[0], to[0]) + reach,
                Math.max(from[1], to[1]) + reach,
                2);
        if (patch.left + patch.width < 0
                || patch.left > picture.width()
                || patch.top + patch.height < 0
                || patch.top > picture.height()) {
            return List.of();
        }
        brush.drawMoving(patch, ballLimb, look.style().softness());
        compositor.lay(patch, owner, lost, (from[2] + to[2]) / 2, 1.05);
        dirty.add(patch.left, patch.top, patch.left + patch.width, patch.top + patch.height);
        coverByNet(ball.x(), ball.y());
        return List.of(new KeyPoint((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, radius));
    }

    /** Beyond the goal line and not this side of the goal, one is seen through its nets. */
    private void coverByNet(double x, double y) {
        if (Math.abs(x) > turf.pitch().length() / 2 + 0.1 && y > -3.7) {
            nets.lay(picture, patch.left, patch.top, patch.left + patch.width, patch.top + patch.height);
        }
    }

    /** The noise falls differently from here on. */
    void turnGrain(int turn) {
        compositor.turnGrain(turn);
    }

    int drawnPixels() {
        return compositor.drawn;
    }
}
