package dev.touchline.simulator.play;

/** Speed of one thing over the ground, m/s: its positions smoothed by a 7-frame mean, its speeds by another. */
final class SmoothedSpeed {
    static final int FRAMES = 7;

    private final double[] x = new double[FRAMES];
    private final double[] y = new double[FRAMES];
    private final double[] speed = new double[FRAMES];
    private int seen;
    private double lastX;
    private double lastY;

    /** The next position, metres; NaN until enough have come. */
    double after(double positionX, double positionY) {
        x[seen % FRAMES] = positionX;
        y[seen % FRAMES] = positionY;
        double meanX = mean(x);
        double meanY = mean(y);
        if (seen >= FRAMES) {
            speed[seen % FRAMES] = Plane.length(meanX - lastX, meanY - lastY) * Scene.TICKS_PER_SECOND;
        }
        lastX = meanX;
        lastY = meanY;
        seen++;
        return seen >= 2 * FRAMES ? mean(speed) : Double.NaN;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
