package dev.touchline.camera;

import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.ejml.simple.SimpleSVD;

/**
 * First guesses of where a camera stands: the homography from the ground marks by direct linear transformation, taken apart
 * for a ladder of focal lengths (Hartley and Zisserman, Multiple View Geometry, algorithm 4.2 and example 8.1).
 */
final class StartingPoses {
    private static final double[] FOCAL_WIDTHS = {0.45, 0.6, 0.8, 1.1, 1.6, 2.4, 4};
    private static final double PITCH_SCALE = 50;

    private StartingPoses() {}

    /** One start for each focal length, as solver parameters. */
    static List<double[]> from(CameraMarks view) {
        SimpleMatrix homography = homography(view);
        List<double[]> starts = new ArrayList<>();
        for (double focal : FOCAL_WIDTHS) {
            starts.add(CameraParameters.of(pose(homography, focal, view), focal));
        }
        return starts;
    }

    /** Maps pitch points, in units of 50 m, to pixels, in picture widths from the middle. */
    private static SimpleMatrix homography(CameraMarks view) {
        List<PitchMark> ground =
                view.marks().stream().filter(mark -> mark.z() == 0).toList();
        SimpleMatrix rows = new SimpleMatrix(Math.max(9, 2 * ground.size()), 9);
        for (int i = 0; i < ground.size(); i++) {
            PitchMark mark = ground.get(i);
            double x = mark.x() / PITCH_SCALE;
            double y = mark.y() / PITCH_SCALE;
            double u = across(mark, view);
            double v = down(mark, view);
            rows.setRow(2 * i, 0, x, y, 1, 0, 0, 0, -u * x, -u * y, -u);
            rows.setRow(2 * i + 1, 0, 0, 0, 0, x, y, 1, -v * x, -v * y, -v);
        }
        SimpleMatrix right = rows.svd().getV();
        SimpleMatrix h = right.getColumn(8);
        return new SimpleMatrix(3, 3, true, h.getDDRM().getData());
    }

    private static double across(PitchMark mark, CameraMarks view) {
        return mark.pixel().x() / view.width() - 0.5;
    }

    private static double down(PitchMark mark, CameraMarks view) {
        return (mark.pixel().y() - view.height() / 2.0) / view.width();
    }

    private static CameraPose pose(SimpleMatrix homography, double focal, CameraMarks view) {
        SimpleMatrix pinhole = SimpleMatrix.diag(1 / focal, 1 / focal, 1).mult(homography);
        SimpleMatrix first = pinhole.getColumn(0);
        SimpleMatrix second = pinhole.getColumn(1);
        double scale = 2 / (first.normF() + second.normF());
        if (depths(pinhole, view) < 0) {
            scale = -scale;
        }
        SimpleMatrix rotation = nearestRotation(first.scale(scale), second.scale(scale));
        SimpleMatrix centre = rotation.transpose().mult(pinhole.getColumn(2)).scale(-scale * PITCH_SCALE);
        double tilt = Math.asin(Math.max(-1, Math.min(1, -rotation.get(2, 2))));
        double pan = Math.atan2(rotation.get(2, 0), rotation.get(2, 1));
        ViewAxes level = ViewAxes.of(pan, tilt, 0);
        double roll = Math.atan2(
                rotation.get(0, 0) * level.downX()
                        + rotation.get(0, 1) * level.downY()
                        + rotation.get(0, 2) * level.downZ(),
                rotation.get(0, 0) * level.rightX()
                        + rotation.get(0, 1) * level.rightY()
                        + rotation.get(0, 2) * level.rightZ());
        return new CameraPose(centre.get(0), centre.get(1), Math.max(1, Math.abs(centre.get(2))), pan, tilt, roll);
    }

    /** Positive when most ground marks are in front of the camera under this sign of the homography. */
    private static double depths(SimpleMatrix pinhole, CameraMarks view) {
        double sum = 0;
        for (PitchMark mark : view.marks()) {
            sum += Math.signum(pinhole.get(2, 0) * mark.x() / PITCH_SCALE
                    + pinhole.get(2, 1) * mark.y() / PITCH_SCALE
                    + pinhole.get(2, 2));
        }
        return sum;
    }

    private static SimpleMatrix nearestRotation(SimpleMatrix first, SimpleMatrix second) {
        SimpleMatrix third = new SimpleMatrix(3, 1, true, new double[] {
            first.get(1) * second.get(2) - first.get(2) * second.get(1),
            first.get(2) * second.get(0) - first.get(0) * second.get(2),
            first.get(0) * second.get(1) - first.get(1) * second.get(0)
        });
        SimpleSVD<SimpleMatrix> svd = first.concatColumns(second, third).svd();
        return svd.getU().mult(svd.getV().transpose());
    }
}
