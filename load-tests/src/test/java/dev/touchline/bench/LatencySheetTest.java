package dev.touchline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.bench.StageProbe.Passage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatencySheetTest {
    private static final long SECOND = 1_000_000;
    private static final long END = (LatencySheet.WARM_UP_SECONDS + 10) * SECOND;

    private static List<Passage> everyFortyMillis() {
        int last = (int) (END / 40_000);
        return IntStream.range(0, last)
                .mapToObj(i -> new Passage(i * 40_000L - 100_000, i * 40_000L))
                .toList();
    }

    private static double lower(List<String> cameras, Map<String, List<Passage>> passages) {
        Map<String, Double> figures = new LatencySheet(cameras, List.of(), passages, Map.of(), 0, END).figures();
        return figures.getOrDefault("fps_read", Double.NaN);
    }

    @Test
    void the_lower_camera_is_the_slowest_of_those_that_were_to_be_seen() {
        var half = everyFortyMillis().stream()
                .filter(passage -> passage.passedMicros() % 80_000 == 0)
                .toList();
        assertThat(lower(List.of("west", "east"), Map.of("west", everyFortyMillis(), "east", half)))
                .isEqualTo(12.5);
    }

    @Test
    void a_camera_nothing_came_from_counts_as_none_a_second() {
        assertThat(lower(List.of("west"), Map.of("west", everyFortyMillis()))).isEqualTo(25);
        assertThat(lower(List.of("west", "east"), Map.of("west", everyFortyMillis())))
                .isZero();
    }
}
