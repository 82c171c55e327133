package dev.touchline.simulator.film;

/**
 * The simulator's own projection between pitch metres and a camera's pixels: pinhole with radial distortion (Brown 1966),
 * principal point in the middle of the picture.
 */
final class Optics {
    static final int X = 0;
    static final int Y = 1;
    static final int DEPTH = 2;
    static final int SCALE = 3;

    final RigCamera camera;
    final double[] right = new double[3];
    final double[] down = new double[3];
    final double[] forward = new double[3];
    private final double reach;

    Optics(RigCamera camera) {
        this.camera = camera;
        double dx = camera.aimX() - camera.x();
        double dy = camera.aimY() - camera.y();
        double dz = camera.aimZ() - camera.z();
        double length = Math.sqrt(dx * dx + dy * dy + dz * dz);
        forward[0] = dx / length;
        forward[1] = dy / length;
        forward[2] = dz / length;
        double level = Math.hypot(forward[0], forward[1]);
        double[] flat = {forward[1] / level, -forward[0] / level, 0};
        double[] drop = {
            forward[1] * flat[2] - forward[2] * flat[1],
            forward[2] * flat[0] - forward[0] * flat[2],
            forward[0] * flat[1] - forward[1] * flat[0]
        };
        double cos = Math.cos(camera.roll());
        double sin = Math.sin(camera.roll());
        for (int i = 0; i < 3; i++) {
            right[i] = cos * flat[i] + sin * drop[i];
            down[i] = cos * drop[i] - sin * flat[i];
        }
        reach = widestRadius(camera);
    }

    /** The normalised radius beyond which the lens would fold the picture back on itself. */
    private static double widestRadius(RigCamera camera) {
        double r = 0;
        while (r < 3 && 1 + 3 * camera.k1() * r * r + 5 * camera.k2() * r * r * r * r > 0.05) {
            r += 0.01;
        }
        return r;
    }

    /** Writes pixel x, y, depth in metres and pixels per metre there; false when the point is behind the lens or out of its reach. */
    boolean project(double x, double y, double z, double[] out) {
        double dx = x - camera.x();
        double dy = y - camera.y();
        double dz = z - camera.z();
        double depth = dx * forward[0] + dy * forward[1] + dz * forward[2];
        if (depth < 0.5) {
            return false;
        }
        double u = (dx * right[0] + dy * right[1] + dz * right[2]) / depth;
        double v = (dx * down[0] + dy * down[1] + dz * down[2]) / depth;
        double r2 = u * u + v * v;
        if (r2 > reach * reach) {
            return false;
        }
        double bend = 1 + r2 * (camera.k1() + r2 * camera.k2());
        out[X] = camera.focal() * u * bend + camera.width() / 2.0;
        out[Y] = camera.focal() * v * bend + camera.height() / 2.0;
        out[DEPTH] = depth;
        out[SCALE] = camera.focal() * bend / depth;
        return true;
    }

    /** Writes the unit direction, in the pitch's frame, that the pixel looks along. */
    void ray(double px, double py, double[] out) {
        double u = (px - camera.width() / 2.0) / camera.focal();
        double v = (py - camera.height() / 2.0) / camera.focal();
        double bent = Math.hypot(u, v);
        double r = bent;
        for (int i = 0; i < 6; i++) {
            double r2 = r * r;
            double slope = 1 + r2 * (3 * camera.k1() + 5 * r2 * camera.k2());
            r -= (r * (1 + r2 * (camera.k1() + r2 * camera.k2())) - bent) / Math.max(0.2, slope);
        }
        double straighten = bent > 1e-12 ? r / bent : 1;
        u *= straighten;
        v *= straighten;
        double length = Math.sqrt(1 + u * u + v * v);
        for (int i = 0; i < 3; i++) {
            out[i] = (forward[i] + u * right[i] + v * down[i]) / length;
        }
    }

    /** Distance along a ray to the grass in metres, or infinity when it never comes down. */
    double distanceToTurf(double[] ray, Turf turf) {
        if (ray[2] > -1e-4) {
            return Double.POSITIVE_INFINITY;
        }
        double distance = -camera.z() / ray[2];
        for (int i = 0; i < 4; i++) {
            double level = turf.heightAt(camera.x() + distance * ray[0], camera.y() + distance * ray[1]);
            distance = (level - camera.z()) / ray[2];
        }
        return distance;
    }
}
