package dev.touchline.simulator.play;

/**
 * The ball in flight, bouncing and rolling: gravity, quadratic air drag (coefficient 0.25 on a ball of 0.43 kg and 0.22 m, Law 2),
 * rolling resistance of grass, bounces that lose two fifths of their speed. Metres, m/s.
 */
final class Ball {
    static final double GRAVITY = 9.81;
    static final double DRAG = 0.0135;
    static final double ROLLING = 1.1;
    private static final double BOUNCE = 0.6;
    private static final double BOUNCE_GRIP = 0.78;
    private static final double HAND_SPEED = 9;
    private static final int SUBSTEPS = 4;

    double x;
    double y;
    double z = BallTruth.RADIUS;
    double vx;
    double vy;
    double vz;
    double fromX;
    double fromY;
    double fromZ = BallTruth.RADIUS;

    void step(double seconds) {
        remember();
        for (int substep = 0; substep < SUBSTEPS; substep++) {
            substep(seconds / SUBSTEPS);
        }
    }

    void remember() {
        fromX = x;
        fromY = y;
        fromZ = z;
    }

    private void substep(double seconds) {
        double speed = Math.sqrt(vx * vx + vy * vy + vz * vz);
        if (onGrass()) {
            double slowed = Math.max(0, speed - (ROLLING + DRAG * speed * speed) * seconds);
            double kept = speed > 0 ? slowed / speed : 0;
            vx *= kept;
            vy *= kept;
        } else {
            double drag = DRAG * speed * seconds;
            vx -= vx * drag;
            vy -= vy * drag;
            vz -= vz * drag + GRAVITY * seconds;
        }
        x += vx * seconds;
        y += vy * seconds;
        z += vz * seconds;
        bounce();
    }

    private void bounce() {
        if (z > BallTruth.RADIUS) {
            return;
        }
        z = BallTruth.RADIUS;
        if (vz < -0.8) {
            vz = -BOUNCE * vz;
            vx *= BOUNCE_GRIP;
            vy *= BOUNCE_GRIP;
        } else {
            vz = Math.max(0, vz);
            if (vz < 0.3) {
                vz = 0;
            }
        }
    }

    boolean onGrass() {
        return z <= BallTruth.RADIUS + 1e-6 && vz == 0;
    }

    double groundSpeed() {
        return Plane.length(vx, vy);
    }

    void launch(double velocityX, double velocityY, double velocityZ) {
        vx = velocityX;
        vy = velocityY;
        vz = velocityZ;
    }

    void place(double placeX, double placeY, double height) {
        x = placeX;
        y = placeY;
        z = height;
    }

    /** Hands bring it towards a place, no faster than hands move. */
    void carry(double toX, double toY, double toZ, double seconds) {
        remember();
        double dx = toX - x;
        double dy = toY - y;
        double dz = toZ - z;
        double away = Math.sqrt(dx * dx + dy * dy + dz * dz);
        double share = Math.min(1, HAND_SPEED * seconds / Math.max(1e-6, away));
        launch(dx * share / seconds, dy * share / seconds, dz * share / seconds);
        place(x + dx * share, y + dy * share, z + dz * share);
    }

    void copy(Ball other) {
        place(other.x, other.y, other.z);
        launch(other.vx, other.vy, other.vz);
    }

    BallTruth truth() {
        return new BallTruth(x, y, z, vx, vy, vz);
    }
}
