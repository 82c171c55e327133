package dev.touchline.track;

/**
 * How a runner's velocity wanders: white acceleration of spectral density {@code density} in m²/s³, and a memory of
 * {@code memorySeconds} after which an unseen runner's velocity has faded to a third (an Ornstein–Uhlenbeck process, Singer
 * 1970 with the acceleration taken as white).
 */
public record MotionNoise(double density, double memorySeconds) {
    /** Fits footballers: velocities spread by 2 m/s an axis, accelerations mostly below 4 m/s². */
    public static final MotionNoise FOOTBALLER = new MotionNoise(4, 8);

    /** What is left of a velocity after so long. */
    public double kept(double seconds) {
        return Math.exp(-seconds / memorySeconds);
    }

    /** The seconds for which a velocity would have to last to reach as far as it does until that share of it is left. */
    public double reach(double kept) {
        return memorySeconds * (1 - kept);
    }
}
