package dev.touchline.simulator.film;

/**
 * All that stands still before one camera, painted once through its own lens: ground, boards, stands, skyline, sky. Every
 * pixel looks along its own ray; edges are softened by the ray's footprint in metres.
 */
final class Backdrop {
    private static final int RINGS = 3;
    private final Optics optics;
    private final Turf turf;
    private final Look look;
    private final TurfPaint ground;
    private final WallPaint walls;
    private final double[] ringX = new double[RINGS];
    private final double[] ringY = new double[RINGS];
    private final double[] ray = new double[3];
    private final float[] paint = new float[3];
    private final float[] total = new float[3];

    Backdrop(Optics optics, Turf turf, Look look) {
        this.optics = optics;
        this.turf = turf;
        this.look = look;
        ground = new TurfPaint(look, turf.pitch());
        walls = new WallPaint(look);
        Surroundings around = look.surroundings();
        double[] away = {around.boardsAway(), around.backingAway(), around.backingAway() + 25};
        for (int i = 0; i < RINGS; i++) {
            ringX[i] = turf.pitch().length() / 2 + away[i] * 1.1;
            ringY[i] = turf.pitch().width() / 2 + away[i];
        }
    }

    /** The scene's colours before the camera's processing, three floats a pixel, 0 to 1. */
    float[] paint() {
        RigCamera camera = optics.camera;
        float[] picture = new float[camera.width() * camera.height() * 3];
        int i = 0;
        for (int y = 0; y < camera.height(); y++) {
            for (int x = 0; x < camera.width(); x++) {
                optics.ray(x + 0.5, y + 0.5, ray);
                look();
                picture[i++] = total[0];
                picture[i++] = total[1];
                picture[i++] = total[2];
            }
        }
        return picture;
    }

    private void look() {
        total[0] = total[1] = total[2] = 0;
        double open = 1;
        double toTurf = optics.distanceToTurf(ray, turf);
        double level = Math.hypot(ray[0], ray[1]);
        double hx = ray[0] / level;
        double hy = ray[1] / level;
        for (int ring = 0; ring < RINGS && open > 0.004; ring++) {
            double exit = exit(ring);
            if (toTurf < exit) {
                break;
            }
            open *= 1 - wall(ring, exit, open);
        }
        if (open <= 0.004) {
            return;
        }
        if (toTurf < exit(RINGS - 1)) {
            double across = toTurf / optics.camera.focal();
            double along = across / Math.max(0.01, -ray[2]);
            ground.at(
                    optics.camera.x() + toTurf * ray[0],
                    optics.camera.y() + toTurf * ray[1],
                    along,
                    across,
                    hx,
                    hy,
                    paint);
            add(open, toTurf, true);
        } else {
            sky();
            add(open, 0, false);
        }
    }

    /** Distance at which the ray leaves the ring, whose near side is open. */
    private double exit(int ring) {
        double x = optics.camera.x();
        double y = optics.camera.y();
        double exit = ray[1] > 1e-9 ? (ringY[ring] - y) / ray[1] : Double.POSITIVE_INFINITY;
        double side = ray[0] > 1e-9 ? (ringX[ring] - x) / ray[0] : ray[0] < -1e-9 ? (-ringX[ring] - x) / ray[0] : exit;
        return side < 0 ? exit : Math.min(exit, side);
    }

    private double wall(int ring, double exit, double open) {
        double x = optics.camera.x() + exit * ray[0];
        double y = optics.camera.y() + exit * ray[1];
        double z = optics.camera.z() + exit * ray[2];
        boolean far = Math.abs(y - ringY[ring]) < 1e-6;
        double along = far ? x : x < 0 ? y - 400 : 400 - y;
        double foot = exit / optics.camera.focal();
        double height = walls.heightAt(ring, along);
        double cover = Math.max(0, Math.min(1, (height - z) / foot + 0.5)) * walls.solid(ring, along, z, foot);
        if (cover > 0) {
            walls.at(ring, along, Math.min(z, height), foot, paint);
            add(open * cover, exit, true);
        }
        return cover;
    }

    private void sky() {
        Light light = look.light();
        double rise = Math.max(0, Math.min(1, ray[2] * 2.2));
        Paint air = light.skyLow().mix(light.skyTop(), rise);
        double cloud = 0;
        if (light.kind() != Light.Kind.FLOODLIGHT) {
            double u = ray[0] / (ray[2] + 0.08);
            double v = ray[1] / (ray[2] + 0.08);
            int seed = (int) look.seed();
            cloud = Texture.smooth(u * 0.9, v * 0.9, seed) * 0.6 + Texture.smooth(u * 2.3, v * 2.3, seed + 1) * 0.3;
            cloud = Math.max(0, cloud - 0.35) * 1.2;
        }
        Paint shown = air.mix(Paint.grey(0.98), Math.min(1, cloud));
        paint[0] = (float) shown.red();
        paint[1] = (float) shown.green();
        paint[2] = (float) shown.blue();
    }

    private void add(double weight, double metres, boolean hazy) {
        Light light = look.light();
        double haze = hazy ? Compositor.hazeAt(light, metres) : 0;
        double lit = hazy && light.kind() == Light.Kind.SUN ? 1.06 : 1;
        total[0] += (float) (weight
                * (paint[0] * lit * (1 - haze) + haze * light.hazePaint().red()));
        total[1] += (float) (weight
                * (paint[1] * lit * (1 - haze) + haze * light.hazePaint().green()));
        total[2] += (float) (weight
                * (paint[2] * lit * (1 - haze) + haze * light.hazePaint().blue()));
    }
}
