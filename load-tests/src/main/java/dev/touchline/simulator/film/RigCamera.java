package dev.touchline.simulator.film;

/**
 * One camera of a rig: where it stands and the point it aims at in pitch metres (z up), its roll in radians, its focal
 * length in pixels, radial distortion in normalised coordinates (Brown 1966), and what its clock is wrong by.
 */
public record RigCamera(
        String name,
        int width,
        int height,
        double fps,
        double x,
        double y,
        double z,
        double aimX,
        double aimY,
        double aimZ,
        double roll,
        double focal,
        double k1,
        double k2,
        long clockErrorMicros) {
    public RigCamera withClockError(long micros) {
        return new RigCamera(name, width, height, fps, x, y, z, aimX, aimY, aimZ, roll, focal, k1, k2, micros);
    }

    public RigCamera withFps(double picturesPerSecond) {
        return new RigCamera(
                name,
                width,
                height,
                picturesPerSecond,
                x,
                y,
                z,
                aimX,
                aimY,
                aimZ,
                roll,
                focal,
                k1,
                k2,
                clockErrorMicros);
    }
}
