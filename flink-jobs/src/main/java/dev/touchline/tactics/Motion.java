package dev.touchline.tactics;

import java.util.List;

/**
 * The ball's velocity over a run of moments by least squares, in m/s.
 *
 * @param spread sum of the squared times about their mean, s²: the velocity's variance is that of a place divided by it
 * @param residual sum of the squared distances of the places from the fitted line, m²
 * @param count of the moments
 */
record Motion(double vx, double vy, double spread, double residual, int count) {
    /** No place is known better than this, in metres, whatever the fit says. */
    private static final double LEAST_SIGMA = 0.04;

    private static final double MOST_SIGMA = 0.4;

    static Motion over(List<Moment> moments) {
        int count = moments.size();
        double meanT = 0;
        double meanX = 0;
        double meanY = 0;
        long start = moments.get(0).timeMicros();
        for (Moment moment : moments) {
            meanT += (moment.timeMicros() - start) * 1e-6 / count;
            meanX += moment.x() / count;
            meanY += moment.y() / count;
        }
        double tt = 0;
        double tx = 0;
        double ty = 0;
        double squares = 0;
        for (Moment moment : moments) {
            double t = (moment.timeMicros() - start) * 1e-6 - meanT;
            double dx = moment.x() - meanX;
            double dy = moment.y() - meanY;
            tt += t * t;
            tx += t * dx;
            ty += t * dy;
            squares += dx * dx + dy * dy;
        }
        if (tt <= 0) {
            return new Motion(0, 0, 0, 0, count);
        }
        return new Motion(tx / tt, ty / tt, tt, Math.max(0, squares - (tx * tx + ty * ty) / tt), count);
    }

    /** Whether the places lie on the line, within what tracking gets wrong. */
    boolean straight() {
        return residual / count < MOST_SIGMA * MOST_SIGMA;
    }

    double speed() {
        return Math.hypot(vx, vy);
    }

    /** The angle between two motions, in degrees, 0 to 180. */
    double turnTo(Motion other) {
        double cross = vx * other.vy - vy * other.vx;
        double dot = vx * other.vx + vy * other.vy;
        return Math.toDegrees(Math.abs(Math.atan2(cross, dot)));
    }

    /** How far the velocity moved on to the other, in m/s. */
    double changeTo(Motion other) {
        return Math.hypot(other.vx - vx, other.vy - vy);
    }

    /** One standard deviation of that change along an axis, from how well both fit the places, in m/s. */
    double uncertaintyOfChangeTo(Motion other) {
        int freedom = 2 * (count + other.count) - 8;
        if (spread <= 0 || other.spread <= 0 || freedom <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double variance = Math.max(LEAST_SIGMA * LEAST_SIGMA, (residual + other.residual) / freedom);
        return Math.sqrt(variance / spread + variance / other.spread);
    }
}
