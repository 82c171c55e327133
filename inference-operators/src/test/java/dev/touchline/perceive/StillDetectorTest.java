package dev.touchline.perceive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchline.decode.LiveHandles;
import dev.touchline.decode.TestClip;
import dev.touchline.decode.UnreadablePictureException;
import dev.touchline.fixture.RealData;
import dev.touchline.infer.Engines;
import dev.touchline.infer.ModelRegistry;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StillDetectorTest {
    private final int handlesBefore = LiveHandles.count();

    @AfterEach
    void every_native_handle_is_closed_again() {
        assertThat(LiveHandles.count()).isEqualTo(handlesBefore);
    }

    private static StillDetector bundled() throws Exception {
        return new StillDetector(Engines.best(), ModelRegistry.bundled().read(ModelRegistry.BUNDLED_DETECTOR));
    }

    @Test
    void every_picture_of_a_clip_is_looked_at_and_drawn(@TempDir Path folder) throws Exception {
        Path clip = folder.resolve("clip.h264");
        try (OutputStream out = Files.newOutputStream(clip)) {
            for (TestClip.Unit unit : TestClip.h264(320, 192, 6, 3)) {
                out.write(unit.payload());
            }
        }
        List<StillDetections> found = new ArrayList<>();
        DrawDetections drawing = new DrawDetections(folder.resolve("drawn"));
        try (StillDetector detector = bundled()) {
            detector.look(clip, (one, colours) -> {
                found.add(one);
                drawing.read(one, colours);
            });
        }
        assertThat(found).extracting(StillDetections::picture).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(ImageIO.read(folder.resolve("drawn/clip.h264-00005.png").toFile())
                        .getWidth())
                .isEqualTo(320);
    }

    @Test
    void a_file_that_is_no_picture_is_refused(@TempDir Path folder) throws Exception {
        Path words = Files.writeString(folder.resolve("words.txt"), "no picture here");
        try (StillDetector detector = bundled()) {
            assertThatThrownBy(() -> detector.look(words, (found, colours) -> {}))
                    .isInstanceOf(UnreadablePictureException.class)
                    .hasMessageContaining("words.txt");
        }
    }

    @Test
    void a_real_still_shows_a_match() throws Exception {
        Path stills = RealData.file("soccertrack/train/images");
        Path still;
        try (var files = Files.list(stills)) {
            still = files.sorted().findFirst().orElseThrow();
        }
        List<StillDetections> found = new ArrayList<>();
        try (StillDetector detector = bundled()) {
            detector.look(still, (one, colours) -> found.add(one));
        }
        assertThat(found).hasSize(1);
        assertThat(found.get(0).people()).hasSizeGreaterThan(12);
        assertThat(found.get(0).people())
                .allSatisfy(person -> assertThat(person.shirt()).matches("#[0-9a-f]{6}"));
    }

    @Test
    void a_colour_comes_back_from_lab_as_it_was() {
        assertThat(HexColour.ofLab(53.2408, 80.0925, 67.2032)).isEqualTo("#ff0000");
        assertThat(HexColour.ofLab(100, 0, 0)).isEqualTo("#ffffff");
        assertThat(HexColour.ofLab(0, 0, 0)).isEqualTo("#000000");
    }
}
