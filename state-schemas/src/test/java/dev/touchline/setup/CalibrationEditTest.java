package dev.touchline.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.camera.Camera;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationEditTest {
    private static final Path EXAMPLE =
            Path.of(System.getenv().getOrDefault("TOUCHLINE_ROOT", "..")).resolve("docs/match.example.yaml");

    private final Path file;

    CalibrationEditTest(@TempDir Path folder) {
        this.file = folder.resolve("match.yaml");
    }

    private static Map<String, Camera> cameras(Path from) {
        return MatchFile.read(from).toSetup(1, Instant.EPOCH).cameras();
    }

    @Test
    void calibrations_are_added_and_replaced_and_comments_stay() throws IOException {
        Files.copy(EXAMPLE, file);
        Map<String, Camera> solved = cameras(file);
        CalibrationEdit.write(solved, file);
        CalibrationEdit.write(solved, file);
        String text = Files.readString(file);

        assertThat(cameras(file)).isEqualTo(solved);
        assertThat(text.lines().filter(line -> line.strip().startsWith("calibration:")))
                .hasSize(2);
        assertThat(text).contains("# or udp", "# quotes: a bare # begins a comment", "# Stores that are not named");
    }

    @Test
    void a_camera_written_in_one_line_is_calibrated_too() throws IOException {
        String marks =
                "[{pixel: [10, 90], pitch: [0, -34]}, {pixel: [40, 12], pitch: [0, 34]}, {pixel: [160, 80], pitch: [36, -20]}, {pixel: [130, 30], pitch: [36, 20]}]";
        Files.writeString(
                file,
                MatchFileTest.minimal("{url: 'rtsp://a/b', picture: {width: 200, height: 100}, marks: " + marks + "}"));
        Map<String, Camera> solved = cameras(file);
        CalibrationEdit.write(solved, file);

        assertThat(cameras(file)).isEqualTo(solved);
        assertThat(Files.readString(file)).contains("calibration:");
    }
}
