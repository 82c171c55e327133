package dev.touchline.simulator.rtsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchline.fixture.RealData;
import dev.touchline.footage.Codec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopedFileTest {
    private final Instant longAgo = Instant.now().minus(Duration.ofHours(1)); // so nothing is waited for

    @Test
    void time_runs_on_when_the_file_begins_again(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("clip.mp4");
        EncodedClip.writeMp4(file, 12);

        List<CodedPicture> pictures = read(file, 30);

        assertThat(pictures).extracting(CodedPicture::codec).containsOnly(Codec.H264);
        for (int i = 0; i < 30; i++) {
            assertThat(pictures.get(i).captureTimeMicros() - pictures.get(0).captureTimeMicros())
                    .isEqualTo(i * 40_000L);
            assertThat(pictures.get(i).key()).isEqualTo(i % 12 % EncodedClip.KEY_EVERY == 0);
        }
        assertThat(NalUnit.split(pictures.get(0).annexB()))
                .extracting(nal -> nal.type(Codec.H264))
                .contains(7, 8, 5);
        assertThat(pictures.get(12).annexB()).isEqualTo(pictures.get(0).annexB());
    }

    @Test
    void b_frames_come_in_decoding_order_and_every_instant_is_there_once() throws IOException, InterruptedException {
        Path file = RealData.file("tsukuba/left_camera.mp4");

        List<CodedPicture> pictures = read(file, 500);

        List<Long> captured =
                pictures.stream().map(CodedPicture::captureTimeMicros).toList();
        List<Long> displayed = captured.stream().sorted().toList();
        assertThat(captured).isNotEqualTo(displayed);
        for (int i = 0; i < 500; i++) {
            assertThat(displayed.get(i) - displayed.get(0)).isEqualTo(i * 40_000L);
        }
        assertThat(pictures.get(0).key()).isTrue();
        assertThat(pictures.get(250).key()).isTrue();
    }

    @Test
    void what_is_no_film_is_refused_by_name(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("notes.mp4"), "not a film");

        assertThatThrownBy(() -> new LoopedFile(file, longAgo))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("notes.mp4");
    }

    private List<CodedPicture> read(Path file, int count) throws IOException, InterruptedException {
        List<CodedPicture> pictures = new ArrayList<>();
        try (LoopedFile footage = new LoopedFile(file, longAgo)) {
            while (pictures.size() < count) {
                pictures.add(footage.next());
            }
        }
        return pictures;
    }
}
