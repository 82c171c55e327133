package dev.touchline.simulator.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlayFiguresTest {
    @Test
    void a_simulated_match_moves_as_a_real_one_within_a_third() {
        StatsReport report = StatsReport.play(1, 20);
        assertThat(report.holds()).as(report.json()).isTrue();
    }

    @Test
    void the_report_sets_simulated_and_real_side_by_side_and_ends_with_one_line_of_json() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StatsReport.play(2, 0.5).print(new PrintStream(out, true, StandardCharsets.UTF_8));
        String[] lines = out.toString(StandardCharsets.UTF_8).split("\n", -1);
        assertThat(lines[1]).contains("simulated", "real", "ratio");
        assertThat(lines[lines.length - 2])
                .startsWith("{\"seed\":2,")
                .contains("\"alive_share\":", "\"within_a_third\":")
                .endsWith("}");
    }

    @Test
    void smoothing_leaves_a_steady_speed_as_it_is_and_says_nothing_before_it_can() {
        SmoothedSpeed speed = new SmoothedSpeed();
        double last = 0;
        for (int frame = 0; frame < 30; frame++) {
            last = speed.after(frame * 0.2, 0);
            assertThat(Double.isNaN(last)).isEqualTo(frame < 2 * SmoothedSpeed.FRAMES - 1);
        }
        assertThat(last).isCloseTo(5, within(1e-9));
    }

    @Test
    void quantiles_of_a_hundred_values_are_the_values() {
        Histogram histogram = new Histogram();
        for (int value = 1; value <= 100; value++) {
            histogram.add(value - 50);
        }
        assertThat(histogram.quantile(0.5)).isCloseTo(1, within(0.01));
        assertThat(histogram.quantile(0.9)).isCloseTo(41, within(0.01));
        assertThat(histogram.mean()).isCloseTo(0.5, within(1e-9));
    }
}
