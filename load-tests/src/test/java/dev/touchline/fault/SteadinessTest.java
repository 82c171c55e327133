package dev.touchline.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchline.bench.StageProbe.Passage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SteadinessTest {
    private static final long SECOND = 1_000_000;

    private static List<Passage> everyFortyMillis(int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(i -> new Passage(i * 40_000L - 100_000, i * 40_000L))
                .toList();
    }

    @Test
    void an_undisturbed_camera_keeps_its_rate_and_its_gaps_short() {
        Steadiness steady = Steadiness.of(everyFortyMillis(0, 250), 0, 10 * SECOND);
        assertThat(steady.fps()).isEqualTo(25);
        assertThat(steady.longestGapSeconds()).isCloseTo(0.04, within(1e-9));
        assertThat(steady.ageP99Millis()).isEqualTo(100);
    }

    @Test
    void silence_at_the_edge_of_the_stretch_counts_as_a_gap() {
        Steadiness late = Steadiness.of(everyFortyMillis(125, 250), 0, 10 * SECOND);
        assertThat(late.fps()).isEqualTo(12.5);
        assertThat(late.longestGapSeconds()).isCloseTo(5, within(1e-9));
    }

    @Test
    void a_camera_without_pictures_is_one_long_gap() {
        Steadiness silent = Steadiness.of(List.of(), 0, 10 * SECOND);
        assertThat(silent.fps()).isZero();
        assertThat(silent.longestGapSeconds()).isEqualTo(10);
        assertThat(silent.ageP99Millis()).isNaN();
    }
}
