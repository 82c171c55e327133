package dev.touchline.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.touchline.footage.PixelPoint;
import dev.touchline.pitch.PitchSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The two real cameras: 8 m high, side by side, 15 m behind the touchline of a crowned pitch. */
class TsukubaCalibrationTest {
    private static final CalibrationSolver SOLVER = new CalibrationSolver(PitchSize.STANDARD);

    @Test
    void marks_left_out_are_placed_within_half_a_metre_by_cameras_that_share_a_crown() throws IOException {
        Map<String, CameraMarks> marks = new LinkedHashMap<>();
        marks.put("left", marks("left"));
        marks.put("right", marks("right"));
        Map<String, Calibration> together = SOLVER.solveTogether(marks);

        together.forEach(TsukubaCalibrationTest::print);
        for (Calibration calibration : together.values()) {
            assertThat(calibration.leaveOneOutGroundRms()).isNotNull().isLessThan(0.5);
            assertThat(calibration.groundRms()).isLessThan(0.3);
            assertThat(calibration.camera().pose().z()).isCloseTo(8, within(0.5));
        }
    }

    @Test
    void either_camera_alone_stays_within_the_figure_asked_for() throws IOException {
        for (String side : List.of("left", "right")) {
            Calibration alone = SOLVER.solve(side, marks(side));
            print(side + " alone", alone);
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

    private static CameraMarks marks(String side) throws IOException {
        Path data = Path.of(System.getenv().getOrDefault("TOUCHLINE_DATA", "../shared/data"));
        Path file = root().resolve(data).resolve("tsukuba/marks_" + side + ".json");
        if (!Files.exists(file)) {
            System.out.println("SKIPPED: no " + file + "; set TOUCHLINE_DATA to calibrate the Tsukuba cameras");
        }
        assumeTrue(Files.exists(file), "no " + file);
        List<PitchMark> marks = new ArrayList<>();
        for (JsonNode mark : new ObjectMapper().readTree(file.toFile())) {
            JsonNode pixel = mark.get("pixel");
            JsonNode pitch = mark.get("pitch");
            marks.add(new PitchMark(
                    mark.get("name").asText(),
                    new PixelPoint(pixel.get(0).asDouble(), pixel.get(1).asDouble()),
                    pitch.get(0).asDouble(),
                    pitch.get(1).asDouble(),
                    0));
        }
        return new CameraMarks(3072, 1728, marks);
    }

    private static Path root() {
        return Path.of(System.getenv().getOrDefault("TOUCHLINE_ROOT", ".."));
    }
}
