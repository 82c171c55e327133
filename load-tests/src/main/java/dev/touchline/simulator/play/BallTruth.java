package dev.touchline.simulator.play;

/** The simulated ball's centre in metres (0.11 high when it lies on the grass) and its velocity in m/s. */
public record BallTruth(double x, double y, double z, double vx, double vy, double vz) {
    public static final double RADIUS = 0.11;
}
