package dev.touchline.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.touchline.footage.PixelPoint;
import dev.touchline.pitch.PitchPoint;
import dev.touchline.pitch.PitchSize;
import java.util.ArrayList;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationSolverTest {
    private static final PitchSize PITCH = PitchSize.STANDARD;
    private static final Crown CROWN = new Crown(0.35);
    private static final CalibrationSolver SOLVER = new CalibrationSolver(PITCH);

    /** Where a pitch has line crossings and spots (Law 1). */
    private static final double[][] CROSSINGS = {
        {52.5, 34}, {52.5, -34}, {0, 34}, {0, -34}, {0, 9.15}, {0, -9.15}, {36, 20.16}, {36, -20.16}, {52.5, 20.16},
        {52.5, -20.16}, {47, 9.16}, {47, -9.16}, {52.5, 9.16}, {52.5, -9.16}, {41.5, 0}, {0, 0}, {36, 7.31}, {36, -7.31}
    };

    private static Camera rigged(double side) {
        CameraPose pose = new CameraPose(side * 20, -54, 18, side * 0.28, 0.3, 0.01);
        return new Camera(1280, 720, pose, new Lens(1000, 640, 360, -0.12, 0.02), CROWN, PITCH);
    }

    private static CameraMarks marks(Camera camera, double noise, int seed) {
        Random random = new Random(seed);
        List<PitchMark> marks = new ArrayList<>();
        for (double[] crossing : CROSSINGS) {
            for (double side : new double[] {-1, 1}) {
                double x = side * crossing[0];
                boolean again = side > 0 && crossing[0] == 0;
                if (!again && camera.sees(x, crossing[1], 0)) {
                    PixelPoint at = Objects.requireNonNull(camera.project(x, crossing[1], 0));
                    PixelPoint picked = new PixelPoint(
                            at.x() + noise * random.nextGaussian(), at.y() + noise * random.nextGaussian());
                    marks.add(new PitchMark("mark " + marks.size(), picked, x, crossing[1], 0));
                }
            }
        }
        return new CameraMarks(camera.width(), camera.height(), marks);
    }

    /** Distances between points of grass and where the solved camera places their pixels, over all that the true camera sees. */
    private static DoubleSummaryStatistics errors(Camera truth, Camera solved) {
        DoubleSummaryStatistics errors = new DoubleSummaryStatistics();
        for (double x = -52; x <= 52; x += 4) {
            for (double y = -34; y <= 34; y += 4) {
                if (truth.sees(x, y, 0)) {
                    PixelPoint pixel = Objects.requireNonNull(truth.project(x, y, 0));
                    PitchPoint placed = Objects.requireNonNull(solved.ground(pixel));
                    errors.accept(placed.distanceTo(new PitchPoint(x, y)));
                }
            }
        }
        return errors;
    }

    @Test
    void perfect_marks_give_the_camera_back_within_centimetres_on_average() {
        Camera truth = rigged(1);
        Calibration calibration = SOLVER.solve("north", marks(truth, 0, 1));

        assertThat(errors(truth, calibration.camera()).getAverage()).isLessThan(0.1);
        assertThat(errors(truth, calibration.camera()).getMax()).isLessThan(0.3);
        assertThat(calibration.rmsPixels()).isLessThan(0.2);
    }

    @Test
    void two_cameras_with_a_pixel_of_noise_place_what_they_see_within_30_centimetres_on_average() {
        for (int seed = 0; seed < 5; seed++) {
            Map<String, CameraMarks> marks = new LinkedHashMap<>();
            marks.put("left", marks(rigged(-1), 1, 2 * seed));
            marks.put("right", marks(rigged(1), 1, 2 * seed + 1));
            Map<String, Calibration> solved = SOLVER.solveTogether(marks);

            Calibration left = Objects.requireNonNull(solved.get("left"));
            Calibration right = Objects.requireNonNull(solved.get("right"));
            for (var errors : List.of(errors(rigged(-1), left.camera()), errors(rigged(1), right.camera()))) {
                assertThat(errors.getAverage()).isLessThan(0.3);
                assertThat(errors.getMax()).isLessThan(1);
            }
            assertThat(left.leaveOneOutGroundRms()).isNotNull().isLessThan(0.8);
            assertThat(left.camera().crown()).isEqualTo(right.camera().crown());
        }
    }

    @Test
    void four_marks_place_a_camera_roughly_and_cannot_be_checked_against_a_fifth() {
        Camera truth = rigged(1);
        List<PitchMark> all = marks(truth, 0.5, 3).marks();
        List<PitchMark> four = all.stream()
                .filter(mark -> Math.abs(mark.y()) == 20.16 || mark.y() == 34 || (mark.x() == 0 && mark.y() == -9.15))
                .limit(4)
                .toList();
        Calibration calibration = SOLVER.solve("north", new CameraMarks(1280, 720, four));

        assertThat(four).hasSize(4);
        assertThat(calibration.leaveOneOutGroundRms()).isNull();
        assertThat(calibration.groundRms()).isLessThan(2);
        assertThat(calibration.camera().lens().k1()).isEqualTo(0);
    }

    @Test
    void few_and_noisy_marks_do_not_throw_the_camera_away() {
        Camera truth = rigged(-1);
        for (int seed = 0; seed < 20; seed++) {
            List<PitchMark> all = new ArrayList<>(marks(truth, 2, seed).marks());
            Collections.shuffle(all, new Random(seed));
            CameraMarks some = new CameraMarks(1280, 720, all.subList(0, 6));
            CameraPose pose = SOLVER.solve("south", some).camera().pose();

            assertThat(Math.hypot(pose.x() + 20, pose.y() + 54)).isLessThan(20);
            assertThat(pose.z()).isCloseTo(18, within(9.0));
        }
    }

    @Test
    void a_crossbar_counts_where_it_is_above_the_grass() {
        Camera truth = rigged(1);
        CameraMarks ground = marks(truth, 0.3, 5);
        List<PitchMark> marks = new ArrayList<>(ground.marks());
        for (double y : new double[] {-3.66, 3.66}) {
            marks.add(new PitchMark("crossbar", Objects.requireNonNull(truth.project(52.5, y, 2.44)), 52.5, y, 2.44));
        }
        Calibration calibration = SOLVER.solve("north", new CameraMarks(1280, 720, marks));

        assertThat(calibration.residuals().get(marks.size() - 1).groundError()).isLessThan(0.3);
        assertThat(calibration.camera().pose().z()).isCloseTo(18, within(0.5));
    }

    @Test
    void too_few_marks_and_marks_on_one_line_are_told_plainly() {
        Camera truth = rigged(1);
        List<PitchMark> all = marks(truth, 0, 1).marks();
        List<PitchMark> line = all.stream().filter(mark -> mark.x() == 52.5).toList();

        assertThatThrownBy(() -> SOLVER.solve("north", new CameraMarks(1280, 720, all.subList(0, 3))))
                .isInstanceOf(CalibrationException.class)
                .hasMessage("Camera north: 3 pitch marks given, need 4 on the grass to place the pitch. Add one.");
        assertThatThrownBy(() -> SOLVER.solve("north", new CameraMarks(1280, 720, line)))
                .isInstanceOf(CalibrationException.class)
                .hasMessage("Camera north: its pitch marks all lie within 2 m of one line. Add one off that line.");
    }
}
