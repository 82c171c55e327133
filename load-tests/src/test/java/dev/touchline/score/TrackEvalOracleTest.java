package dev.touchline.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.touchline.fixture.RealData;
import dev.touchline.footage.PixelBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TrackEvalOracleTest {
    private static final org.assertj.core.data.Offset<Double> PRINTED = offset(1e-6);

    @Test
    void the_measures_agree_with_trackeval_on_tud_campus() throws IOException {
        List<TrackedFrame> frames = tudCampus();
        Hota hota = Hota.of(frames);
        assertThat(hota.hota()).isCloseTo(0.391397, PRINTED);
        assertThat(hota.detection()).isCloseTo(0.418047, PRINTED);
        assertThat(hota.association()).isCloseTo(0.369121, PRINTED);
        Clear clear = Clear.of(frames);
        assertThat(clear.mota()).isCloseTo(0.526462, PRINTED);
        assertThat(clear.motp()).isCloseTo(0.722799, PRINTED);
        assertThat(clear)
                .extracting(Clear::found, Clear::missed, Clear::wrong, Clear::switches)
                .containsExactly(209, 150, 13, 7);
        assertThat(Identity.of(frames).idf1()).isCloseTo(0.557659, PRINTED);
    }

    private static List<TrackedFrame> tudCampus() throws IOException {
        Path folder = RealData.file("oracles/TUD-Campus");
        Map<Integer, Map<Integer, PixelBox>> truth = read(folder.resolve("gt.txt"));
        Map<Integer, Map<Integer, PixelBox>> reported = read(folder.resolve("test.txt"));
        var numbers = new java.util.TreeSet<>(truth.keySet());
        numbers.addAll(reported.keySet());
        List<TrackedFrame> frames = new ArrayList<>();
        for (int number : numbers) {
            frames.add(frame(truth.getOrDefault(number, Map.of()), reported.getOrDefault(number, Map.of())));
        }
        return frames;
    }

    private static TrackedFrame frame(Map<Integer, PixelBox> truth, Map<Integer, PixelBox> reported) {
        List<List<Double>> similarity = new ArrayList<>();
        for (PixelBox box : truth.values()) {
            similarity.add(reported.values().stream().map(box::overlap).toList());
        }
        return new TrackedFrame(List.copyOf(truth.keySet()), List.copyOf(reported.keySet()), similarity);
    }

    /** MOTChallenge's lines: frame, id, left, top, width, height, … */
    private static Map<Integer, Map<Integer, PixelBox>> read(Path file) throws IOException {
        Map<Integer, Map<Integer, PixelBox>> boxes = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.trim().split("\\s*,\\s*", -1);
            if (cells.length >= 6) {
                boxes.computeIfAbsent((int) Double.parseDouble(cells[0]), key -> new TreeMap<>())
                        .put(
                                (int) Double.parseDouble(cells[1]),
                                new PixelBox(
                                        Double.parseDouble(cells[2]),
                                        Double.parseDouble(cells[3]),
                                        Double.parseDouble(cells[4]),
                                        Double.parseDouble(cells[5])));
            }
        }
        return boxes;
    }
}
