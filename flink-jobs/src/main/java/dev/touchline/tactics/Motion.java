package dev.touchline.tactics;

import java.util.List;

/**
 * The ball's velocity over a run of moments by least squares, in m/s.
 *
 * @param residual sum of the squared distances of the places from the fitted line, m²
 * @param count of the moments
 */
record Motion(double vx, double vy, double residual, int count) {
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
            return new Motion(0, 0, 0, count);
        }
        return new Motion(tx / tt, ty / tt, Math.max(0, squares - (tx * tx + ty * ty) / tt), count);
    }

    /** Whether the places lie on the line, within what tracking gets wrong. */
    boolean straight() {
        return residual / count < MOST_SIGMA * MOST_SIGMA;
    }

    double speed() {
        return Math.hypot(vx, vy);
    }
}
