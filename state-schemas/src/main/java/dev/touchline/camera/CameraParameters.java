package dev.touchline.camera;

import dev.touchline.pitch.PitchSize;

/**
 * The eleven numbers the solver turns for one camera, in the order of {@link #COUNT}: centre (m), pan, tilt, roll (rad), the
 * logarithm of the focal length in picture widths, k1, k2, and the principal point's offset from the middle in picture widths.
 */
final class CameraParameters {
    static final int COUNT = 11;
    static final int ROLL = 5;
    static final int FOCAL = 6;
    static final int K1 = 7;
    static final int K2 = 8;
    static final int OFFSET_X = 9;
    static final int OFFSET_Y = 10;

    /** What is likely before any mark is seen: mean and standard deviation; NaN where anything is. */
    private static final double[][] PRIORS = {
        {0, Double.NaN},
        {0, Double.NaN},
        {0, Double.NaN},
        {0, Double.NaN},
        {0, Double.NaN},
        {0, 0.3},
        {Math.log(0.8), 0.8},
        {0, 0.3},
        {0, 0.1},
        {0, 0.01},
        {0, 0.01}
    };

    private CameraParameters() {}

    /** How many of them (from the front) this many marks can carry; the rest stay at their means. */
    static int free(int marks) {
        if (marks >= 10) {
            return COUNT;
        }
        if (marks >= 8) {
            return OFFSET_X;
        }
        return marks >= 6 ? K2 : K1;
    }

    static boolean hasPrior(int index) {
        return !Double.isNaN(PRIORS[index][1]);
    }

    static double likely(int index) {
        return PRIORS[index][0];
    }

    /** How many standard deviations a value is from what is likely. */
    static double surprise(int index, double value) {
        return (value - PRIORS[index][0]) / PRIORS[index][1];
    }

    static double[] of(CameraPose pose, double focalWidths) {
        return new double[] {
            pose.x(), pose.y(), pose.z(), pose.pan(), pose.tilt(), pose.roll(), Math.log(focalWidths), 0, 0, 0, 0
        };
    }

    static Camera camera(double[] values, int from, CameraMarks view, Crown crown, PitchSize pitch) {
        CameraPose pose = new CameraPose(
                values[from],
                values[from + 1],
                values[from + 2],
                values[from + 3],
                values[from + 4],
                values[from + ROLL]);
        double width = view.width();
        Lens lens = new Lens(
                Math.exp(values[from + FOCAL]) * width,
                width / 2 + values[from + OFFSET_X] * width,
                view.height() / 2.0 + values[from + OFFSET_Y] * width,
                values[from + K1],
                values[from + K2]);
        return new Camera(view.width(), view.height(), pose, lens, crown, pitch);
    }
}
