package dev.touchline.fuse;

import dev.touchline.camera.Camera;
import dev.touchline.footage.PixelBox;
import dev.touchline.footage.PixelPoint;
import dev.touchline.pitch.PitchPoint;
import dev.touchline.sighting.FrameSightings;
import dev.touchline.sighting.Sighting;
import org.jspecify.annotations.Nullable;

/**
 * The boxes of the people in one picture. A ball in play that lies outside of them is found nearly always, within one about
 * every other time, and far outside the lines nobody knows what stands before it.
 */
final class PeopleBoxes {
    /** Boxes are widened by so many pixels, and upwards by this share of their height. */
    private static final double MARGIN = 2;

    private static final double ABOVE = 0.15;
    private static final double HIGH_METRES = 0.5;
    private static final double BEYOND_METRES = 2;
    /** The height of a ball known better than this, metres, is taken as known. */
    private static final double SURE_HEIGHT = 0.2;

    private final FrameSightings picture;
    private final Camera camera;
    private final BallField field;
    private final double scale;

    PeopleBoxes(FrameSightings picture, Camera camera, BallField field) {
        this.picture = picture;
        this.camera = camera;
        this.field = field;
        scale = (double) picture.width() / camera.width();
    }

    /** What may hide the ball at its mean and one standard deviation to either side. */
    Cover of(BallMotion motion) {
        double[] mean = motion.mean();
        int covered = isCovered(mean[0], mean[1], mean[2]) ? 1 : 0;
        int looked = 1;
        for (int axis = 0; axis < 3; axis++) {
            double sigma = motion.sigma(axis);
            if (axis < 2 || sigma > SURE_HEIGHT) {
                for (int side = -1; side <= 1; side += 2) {
                    double[] at = mean.clone();
                    at[axis] += side * sigma;
                    covered += isCovered(at[0], at[1], at[2]) ? 1 : 0;
                    looked++;
                }
            }
        }
        double share = (double) covered / looked;
        boolean high = mean[2] - field.grass(mean[0], mean[1]) > HIGH_METRES;
        return new Cover(high ? 0 : share, high ? share : 0, motion.speed());
    }

    private boolean isCovered(double x, double y, double z) {
        if (!field.pitch().contains(new PitchPoint(x, y), BEYOND_METRES)) {
            return true;
        }
        @Nullable PixelPoint pixel = camera.project(x, y, z - field.grass(x, y));
        return pixel != null && isWithinABox(pixel.x() * scale, pixel.y() * scale);
    }

    private boolean isWithinABox(double x, double y) {
        for (Sighting person : picture.people()) {
            PixelBox box = person.box();
            if (x > box.left() - MARGIN
                    && x < box.right() + MARGIN
                    && y > box.top() - MARGIN - ABOVE * box.height()
                    && y < box.bottom() + MARGIN) {
                return true;
            }
        }
        return false;
    }
}
