package dev.touchline.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchline.bench.StageProbe.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;

class KillTest {
    private static final Kill KILL = new Kill(10_000_000, 10_050_000);

    @Test
    void a_camera_is_back_with_the_first_picture_captured_after_the_process_was_gone() {
        List<Passage> passages = List.of(
                new Passage(9_990_000, 10_080_000),
                new Passage(10_040_000, 10_100_000),
                new Passage(12_000_000, 12_090_000));
        assertThat(KILL.backSeconds(passages)).isCloseTo(2.09, within(1e-9));
    }

    @Test
    void an_instant_is_told_from_the_signal_on() {
        assertThat(KILL.secondsTo(13_500_000)).isCloseTo(3.5, within(1e-9));
    }

    @Test
    void pictures_that_were_still_on_their_way_bring_nobody_back() {
        assertThat(KILL.backSeconds(List.of(new Passage(9_990_000, 10_080_000))))
                .isNaN();
        assertThat(KILL.backSeconds(List.of())).isNaN();
    }
}
