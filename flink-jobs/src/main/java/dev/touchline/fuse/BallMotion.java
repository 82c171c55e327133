package dev.touchline.fuse;

import dev.touchline.sighting.ViewRay;
import dev.touchline.track.GroundMotion;

/**
 * The ball's centre and velocity with their joint covariance, in metres and m/s, z up: a Kalman filter's state in which a
 * camera measures the distance from its line of sight, so that two cameras triangulate and one follows the rest by the laws
 * of motion.
 *
 * @param mean x, y, z, vx, vy, vz
 * @param covariance 6 × 6, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // a filter's state is carried, never compared
public record BallMotion(double[] mean, double[] covariance) {
    static final double RADIUS = 0.11;
    private static final int SIZE = 6;
    private static final double GRAVITY = 9.81;
    /** Half air density × drag coefficient × area ÷ mass of a size 5 ball (Goff and Carré 2009: drag about 0.25). */
    private static final double DRAG = 0.013;

    /** A line of sight is so long at least, metres. */
    private static final double NEAREST = 3;

    private static final double ROLLING_FRICTION = 0.8;
    private static final double BOUNCE = 0.6;
    private static final double BOUNCE_GRIP = 0.8;
    private static final double FLAT = 0.05;
    private static final double LANDING = 0.3;

    static BallMotion at(double x, double y, double z, double[] sigmas) {
        return of(new double[] {x, y, z, 0, 0, 0}, sigmas);
    }

    /** A ball at somebody's pace, at a height. */
    static BallMotion with(GroundMotion person, double z, double[] sigmas) {
        return of(new double[] {person.x(), person.y(), z, person.vx(), person.vy(), 0}, sigmas);
    }

    private static BallMotion of(double[] mean, double[] sigmas) {
        double[] covariance = new double[SIZE * SIZE];
        for (int i = 0; i < SIZE; i++) {
            covariance[i * SIZE + i] = sigmas[i] * sigmas[i];
        }
        return new BallMotion(mean, covariance);
    }

    /** A ball somewhere along a line of sight, near {@code range} metres from the camera. */
    static BallMotion along(ViewRay ray, double range, double rangeSigma, double acrossSigma, double speedSigma) {
        double[] direction = {ray.directionX(), ray.directionY(), ray.directionZ()};
        double[] sigmas = {acrossSigma, acrossSigma, acrossSigma, speedSigma, speedSigma, speedSigma / 2};
        BallMotion motion = at(
                ray.originX() + range * direction[0],
                ray.originY() + range * direction[1],
                ray.originZ() + range * direction[2],
                sigmas);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                motion.covariance[i * SIZE + j] += rangeSigma * rangeSigma * direction[i] * direction[j];
            }
        }
        return motion;
    }

    /** One standard deviation of the upward speed, m/s. */
    double climbSigma() {
        return Math.sqrt(covariance[SIZE * SIZE - 1]);
    }

    double x() {
        return mean[0];
    }

    double y() {
        return mean[1];
    }

    double z() {
        return mean[2];
    }

    double speed() {
        return Math.sqrt(mean[3] * mean[3] + mean[4] * mean[4] + mean[5] * mean[5]);
    }

    /** One standard deviation of the place along x, y or z. */
    double sigma(int axis) {
        return Math.sqrt(Math.max(0, covariance[axis * SIZE + axis]));
    }

    /** One standard deviation of the place over the ground. */
    double sigma() {
        return Math.sqrt((covariance[0] + covariance[SIZE + 1]) / 2);
    }

    /**
     * The ball a moment later.
     *
     * @param density spectral density of what pushes it, m²/s³
     * @param grass height of the grass there
     */
    BallMotion after(double seconds, BallState state, double density, double grass) {
        boolean flying = state == BallState.FLYING;
        double[] next = mean.clone();
        double speed = Math.max(1e-6, speed());
        double slowing =
                switch (state) {
                    case ROLLING -> Math.min(1, ROLLING_FRICTION * seconds / speed);
                    case FLYING -> DRAG * speed * seconds;
                    case HELD -> 0;
                };
        for (int i = 0; i < 3; i++) {
            double pull = flying && i == 2 ? -GRAVITY : 0;
            next[i] += seconds * mean[i + 3] * (1 - slowing / 2) + pull * seconds * seconds / 2;
            next[i + 3] = mean[i + 3] * Math.max(0, 1 - slowing) + pull * seconds;
        }
        var later = new BallMotion(next, grown(seconds, density));
        if (state == BallState.ROLLING) {
            return later.rolling(grass);
        }
        return flying && next[2] < grass + RADIUS && next[5] < 0 ? later.bounced(grass) : later;
    }

    /** Covariance of the state (rows) with the one {@code seconds} later (columns). */
    double[] shared(double seconds) {
        double[] shared = covariance.clone();
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < 3; j++) {
                shared[i * SIZE + j] += seconds * covariance[i * SIZE + j + 3];
            }
        }
        return shared;
    }

    private double[] grown(double seconds, double density) {
        double[] next = covariance.clone();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double speeds = covariance[(i + 3) * SIZE + j + 3];
                double forth = covariance[i * SIZE + j + 3];
                double back = covariance[(i + 3) * SIZE + j];
                double noise = i == j ? density : 0;
                next[i * SIZE + j] +=
                        seconds * (forth + back) + seconds * seconds * speeds + noise * seconds * seconds * seconds / 3;
                next[i * SIZE + j + 3] += seconds * speeds + noise * seconds * seconds / 2;
                next[(i + 3) * SIZE + j] += seconds * speeds + noise * seconds * seconds / 2;
                next[(i + 3) * SIZE + j + 3] += noise * seconds;
            }
        }
        return next;
    }

    /** On the grass: the height is known and the vertical speed is none. */
    BallMotion rolling(double grass) {
        double[] flat = mean.clone();
        flat[2] = grass + RADIUS;
        flat[5] = 0;
        double[] sure = covariance.clone();
        for (int axis = 2; axis < SIZE; axis += 3) {
            for (int i = 0; i < SIZE; i++) {
                sure[axis * SIZE + i] = 0;
                sure[i * SIZE + axis] = 0;
            }
            sure[axis * SIZE + axis] = FLAT * FLAT;
        }
        return new BallMotion(flat, sure);
    }

    private BallMotion bounced(double grass) {
        double[] up = mean.clone();
        up[2] = 2 * (grass + RADIUS) - mean[2];
        return new BallMotion(up, covariance).thrownUp();
    }

    /** The ball if it is on the grass just now: of one before a single camera that tells how far away it is. */
    BallMotion landing(double grass) {
        double spread = covariance[2 * SIZE + 2] + LANDING * LANDING;
        double residual = grass + RADIUS - mean[2];
        double[] shared = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            shared[i] = covariance[i * SIZE + 2];
        }
        return gained(shared, spread, residual);
    }

    /** The same ball bounced: where it goes is known less than where it came from. */
    BallMotion thrownUp() {
        double[] up = mean.clone();
        up[3] *= BOUNCE_GRIP;
        up[4] *= BOUNCE_GRIP;
        up[5] = Math.abs(up[5]) * BOUNCE;
        return new BallMotion(up, covariance).touched(1.5, 1.5, 0);
    }

    /**
     * After a touch nobody measured, at some moment of the last {@code seconds}: the velocity may have changed by this much
     * over the ground and upwards.
     */
    BallMotion touched(double overGround, double upwards, double seconds) {
        double[] loose = covariance.clone();
        for (int i = 0; i < 3; i++) {
            double speed = i < 2 ? overGround : upwards;
            double variance = speed * speed;
            loose[i * SIZE + i] += variance * seconds * seconds / 3;
            loose[i * SIZE + i + 3] += variance * seconds / 2;
            loose[(i + 3) * SIZE + i] += variance * seconds / 2;
            loose[(i + 3) * SIZE + i + 3] += variance;
        }
        return new BallMotion(mean, loose);
    }

    /**
     * The same ball drawn to where somebody has it.
     *
     * @param share of the way over the ground, and to that pace
     * @param loosened share of what is known from there on of its height, and of how surely
     */
    BallMotion drawnTo(BallMotion there, double share, double loosened) {
        double[] near = new double[SIZE];
        double[] loose = new double[SIZE * SIZE];
        for (int i = 0; i < SIZE; i++) {
            near[i] = mean[i] + (i % 3 == 2 ? loosened : share) * (there.mean[i] - mean[i]);
        }
        for (int i = 0; i < SIZE * SIZE; i++) {
            loose[i] = covariance[i] + loosened * (there.covariance[i] - covariance[i]);
        }
        return new BallMotion(near, loose);
    }

    /** Metres between the ball and a line of sight. */
    double distanceFrom(ViewRay ray) {
        double[] to = {x() - ray.originX(), y() - ray.originY(), z() - ray.originZ()};
        double along = to[0] * ray.directionX() + to[1] * ray.directionY() + to[2] * ray.directionZ();
        double square = to[0] * to[0] + to[1] * to[1] + to[2] * to[2];
        return Math.sqrt(Math.max(0, square - along * along));
    }

    /** Metres from where a line of sight begins to the ball, along it. */
    double rangeFrom(ViewRay ray) {
        return (x() - ray.originX()) * ray.directionX()
                + (y() - ray.originY()) * ray.directionY()
                + (z() - ray.originZ()) * ray.directionZ();
    }

    /** Whether a line of sight, {@code sigma} radians wide, is sure to be a greater surprise than {@code most}; cheap to tell. */
    boolean isFarFrom(ViewRay ray, double sigma, double most) {
        double distance = distanceFrom(ray);
        double range = Math.max(NEAREST, rangeFrom(ray));
        double widest = covariance[0] + covariance[SIZE + 1] + covariance[2 * SIZE + 2] + range * range * sigma * sigma;
        return distance * distance > most * widest;
    }

    /** The ball after one line of sight, which is {@code sigma} radians wide, and how likely that sight was. */
    Seen seenAlong(ViewRay ray, double sigma) {
        double dx = ray.directionX();
        double dy = ray.directionY();
        double dz = ray.directionZ();
        double range = Math.max(NEAREST, rangeFrom(ray));
        double level = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
        double[] side = {-dy / level, dx / level, 0};
        double[] up = {-dz * dx / level, -dz * dy / level, level};
        double variance = range * range * sigma * sigma;
        Seen once = seenOn(side, ray, 0, variance);
        Seen twice = once.motion.seenOn(up, ray, 0, variance);
        return new Seen(twice.motion, once.logLikelihood + twice.logLikelihood, once.surprise + twice.surprise, range);
    }

    /** The ball after its light has told that it is {@code range} metres along a line of sight, give or take {@code sigma}. */
    Seen seenAt(ViewRay ray, double range, double sigma) {
        return seenOn(direction(ray), ray, range, sigma * sigma);
    }

    /** One standard deviation of the place along a line of sight, metres. */
    double sigmaAlong(ViewRay ray) {
        double[] axis = direction(ray);
        double variance = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                variance += axis[i] * covariance[i * SIZE + j] * axis[j];
            }
        }
        return Math.sqrt(Math.max(0, variance));
    }

    private static double[] direction(ViewRay ray) {
        return new double[] {ray.directionX(), ray.directionY(), ray.directionZ()};
    }

    /** One scalar measurement: the place along an axis through the ray's origin is this far from there. */
    private Seen seenOn(double[] axis, ViewRay ray, double distance, double variance) {
        double[] shared = new double[SIZE];
        double spread = variance;
        double residual = distance;
        double[] origin = {ray.originX(), ray.originY(), ray.originZ()};
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < 3; j++) {
                shared[i] += covariance[i * SIZE + j] * axis[j];
            }
        }
        for (int i = 0; i < 3; i++) {
            spread += axis[i] * shared[i];
            residual += axis[i] * (origin[i] - mean[i]);
        }
        double surprise = residual * residual / spread;
        double logLikelihood = -(surprise + Math.log(2 * Math.PI * spread)) / 2;
        return new Seen(gained(shared, spread, residual), logLikelihood, surprise, 0);
    }

    /** Kalman's correction by one scalar whose covariance with the state is {@code shared}. */
    private BallMotion gained(double[] shared, double spread, double residual) {
        double[] nextMean = mean.clone();
        double[] nextCovariance = covariance.clone();
        for (int i = 0; i < SIZE; i++) {
            nextMean[i] += shared[i] / spread * residual;
            for (int j = 0; j < SIZE; j++) {
                nextCovariance[i * SIZE + j] -= shared[i] * shared[j] / spread;
            }
        }
        return new BallMotion(nextMean, nextCovariance);
    }

    /**
     * A ball after a sight of it, or after its light.
     *
     * @param logLikelihood of the sight, per square metre across the line of sight; of the light, per metre along it
     * @param surprise squared Mahalanobis distance, with two degrees of freedom and one
     * @param range metres from the camera before the sight, 0 for the light
     */
    record Seen(BallMotion motion, double logLikelihood, double surprise, double range) {}
}
