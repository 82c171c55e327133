package dev.touchline.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchline.fixture.TsukubaMarks;
import dev.touchline.pitch.PitchSize;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The two real cameras: 8 m high, side by side, 15 m behind the touchline of a crowned pitch. */
class TsukubaCalibrationTest {
    private static final CalibrationSolver SOLVER = new CalibrationSolver(PitchSize.STANDARD);

    @Test
    void marks_left_out_are_placed_within_half_a_metre_by_cameras_that_share_a_crown() throws IOException {
        Map<String, Calibration> together = SOLVER.solveTogether(TsukubaMarks.both());

        together.forEach(TsukubaCalibrationTest::print);
        for (Calibration calibration : together.values()) {
            assertThat(calibration.leaveOneOutGroundRms()).isNotNull().isLessThan(0.5);
            assertThat(calibration.groundRms()).isLessThan(0.3);
            assertThat(calibration.camera().pose().z()).isCloseTo(8, within(0.5));
        }
    }

    @Test
    void either_camera_alone_stays_within_the_figure_asked_for() throws IOException {
        for (Map.Entry<String, CameraMarks> marks : TsukubaMarks.both().entrySet()) {
            Calibration alone = SOLVER.solve(marks.getKey(), marks.getValue());
            print(marks.getKey() + " alone", alone);
            assertThat(alone.leaveOneOutGroundRms()).isNotNull().isLessThan(0.8);
        }
    }

    private static void print(String name, Calibration calibration) {
        System.out.printf(
                "%s: %.2f px, ground RMS %.2f m in sample, %.2f m left out, %s%n",
                name,
                calibration.rmsPixels(),
                calibration.groundRms(),
                Objects.requireNonNull(calibration.leaveOneOutGroundRms()),
                calibration.camera());
    }
}
