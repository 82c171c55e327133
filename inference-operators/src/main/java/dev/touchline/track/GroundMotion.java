package dev.touchline.track;

import dev.touchline.pitch.PitchPoint;
import dev.touchline.sighting.PitchEstimate;

/**
 * Somebody's place and velocity on the pitch with their joint covariance, in metres and m/s: a Kalman filter's state with
 * nearly constant velocity (Bar-Shalom, Li, Kirubarajan 2001, 6.2).
 *
 * @param cross covariance of place (rows) with velocity (columns)
 */
public record GroundMotion(double x, double y, double vx, double vy, Matrix2 place, Matrix2 cross, Matrix2 velocity) {

    /** Somebody just seen, of whose velocity nothing is known but that people run. */
    public static GroundMotion first(PitchEstimate spot, double speedSigma) {
        return new GroundMotion(
                spot.x(), spot.y(), 0, 0, covariance(spot), Matrix2.ZERO, Matrix2.diagonal(speedSigma * speedSigma));
    }

    public static Matrix2 covariance(PitchEstimate spot) {
        return new Matrix2(spot.varianceX(), spot.covarianceXY(), spot.covarianceXY(), spot.varianceY());
    }

    /** The state {@code seconds} later if nothing is seen meanwhile; not for times past. */
    public GroundMotion after(double seconds, MotionNoise noise) {
        if (seconds <= 0) {
            return this;
        }
        double memory = noise.memorySeconds();
        double kept = noise.kept(seconds);
        double reach = noise.reach(kept);
        double placeNoise = noise.density() * memory * memory * (seconds - 2 * reach + memory / 2 * (1 - kept * kept));
        double crossNoise = noise.density() * reach * reach / 2;
        double velocityNoise = noise.density() * memory / 2 * (1 - kept * kept);
        Matrix2 nextPlace = place.plus(cross.plus(cross.transposed()).scaled(reach))
                .plus(velocity.scaled(reach * reach))
                .plus(Matrix2.diagonal(placeNoise));
        Matrix2 nextCross = cross.plus(velocity.scaled(reach)).scaled(kept).plus(Matrix2.diagonal(crossNoise));
        Matrix2 nextVelocity = velocity.scaled(kept * kept).plus(Matrix2.diagonal(velocityNoise));
        return new GroundMotion(
                x + reach * vx, y + reach * vy, kept * vx, kept * vy, nextPlace, nextCross, nextVelocity);
    }

    /** The state after one more measurement of the place. */
    public GroundMotion corrected(PitchEstimate seen) {
        Matrix2 certainty = place.plus(covariance(seen)).inverse();
        double dx = seen.x() - x;
        double dy = seen.y() - y;
        Matrix2 placeGain = place.times(certainty);
        Matrix2 velocityGain = cross.transposed().times(certainty);
        return new GroundMotion(
                x + placeGain.xx() * dx + placeGain.xy() * dy,
                y + placeGain.yx() * dx + placeGain.yy() * dy,
                vx + velocityGain.xx() * dx + velocityGain.xy() * dy,
                vy + velocityGain.yx() * dx + velocityGain.yy() * dy,
                place.minus(placeGain.times(place)).symmetric(),
                cross.minus(placeGain.times(cross)),
                velocity.minus(velocityGain.times(cross)).symmetric());
    }

    /** Squared Mahalanobis distance of a measurement from the predicted place; 9.2 is exceeded by one in a hundred. */
    public double surprise(PitchEstimate seen) {
        return place.plus(covariance(seen)).inverse().form(seen.x() - x, seen.y() - y);
    }

    /** A lower bound of {@link #surprise} that costs next to nothing: far pairs need no more. */
    public double leastSurprise(PitchEstimate seen) {
        double dx = seen.x() - x;
        double dy = seen.y() - y;
        return (dx * dx + dy * dy) / (place.xx() + place.yy() + seen.varianceX() + seen.varianceY());
    }

    /** One standard deviation of the place, in metres, averaged over the two axes. */
    public double sigma() {
        return Math.sqrt((place.xx() + place.yy()) / 2);
    }

    public double speed() {
        return Math.hypot(vx, vy);
    }

    public PitchPoint spot() {
        return new PitchPoint(x, y);
    }
}
