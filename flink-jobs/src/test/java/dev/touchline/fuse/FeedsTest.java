package dev.touchline.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.match.CameraState;
import dev.touchline.match.MatchFrame;
import dev.touchline.sighting.PictureQuality;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedsTest {
    private static final long STEP = MatchFrame.STEP_MICROS;
    private static final long T = Stage.START;

    private final Stage stage = new Stage();

    @Test
    void frames_lie_on_the_grid_with_the_number_of_their_instant() {
        stage.mark("a", T + 10_000, PictureQuality.CLEAN);
        stage.mark("a", T + 3 * STEP, PictureQuality.CLEAN);
        assertThat(stage.frames())
                .extracting(MatchFrame::timeMicros)
                .containsExactly(T + STEP, T + 2 * STEP, T + 3 * STEP);
        assertThat(stage.last().number()).isEqualTo((T + 3 * STEP) / STEP);
        assertThat(stage.last().setupVersion()).isEqualTo(3);
    }

    @Test
    void a_frame_waits_for_the_camera_that_is_behind() {
        stage.mark("a", T, PictureQuality.CLEAN);
        stage.mark("b", T, PictureQuality.CLEAN);
        stage.frames().clear();
        stage.mark("a", T + STEP, PictureQuality.CLEAN);
        assertThat(stage.frames()).isEmpty();
        stage.mark("b", T + STEP, PictureQuality.SHED);
        assertThat(stage.frames()).hasSize(1);
        assertThat(stage.last().cameras().get(1).state()).isEqualTo(CameraState.SHEDDING);
    }

    @Test
    void but_not_longer_than_the_longest_wait() {
        stage.mark("a", T, PictureQuality.CLEAN);
        stage.mark("b", T, PictureQuality.CLEAN);
        stage.mark("a", T + STEP, PictureQuality.CLEAN);
        int before = stage.frames().size();
        assertThat(stage.deadline()).isEqualTo(T + STEP + FusionRules.STANDARD.maxWaitMicros());
        stage.waitUntil(stage.deadline() - 1);
        assertThat(stage.frames()).hasSize(before);
        stage.waitUntil(stage.deadline());
        assertThat(stage.frames()).hasSize(before + 1);
    }

    @Test
    void a_silent_camera_is_idle_after_a_second_and_then_nobody_waits_for_it() {
        stage.mark("a", T, PictureQuality.CLEAN);
        stage.mark("b", T, PictureQuality.CLEAN);
        for (int tick = 1; tick <= 30; tick++) {
            stage.mark("a", T + tick * STEP, PictureQuality.HEARTBEAT);
        }
        assertThat(stage.last().number()).isEqualTo((T + 30 * STEP) / STEP);
        assertThat(stage.last().cameras().get(1).state()).isEqualTo(CameraState.IDLE);
        stage.mark("b", T + 30 * STEP, PictureQuality.CLEAN);
        stage.mark("a", T + 31 * STEP, PictureQuality.CLEAN);
        assertThat(stage.last().number()).isEqualTo((T + 30 * STEP) / STEP);
    }

    @Test
    void a_picture_told_twice_counts_once() {
        var picture = Stage.picture("a", 5, T, PictureQuality.CLEAN, List.of(), List.of());
        stage.take(picture, T);
        stage.take(picture, T);
        assertThat(stage.frames()).hasSize(1);
    }

    @Test
    void times_of_1970_or_in_ten_years_move_nothing() {
        stage.mark("a", T, PictureQuality.CLEAN);
        stage.mark("a", 5, PictureQuality.CLEAN);
        stage.mark("a", Long.MAX_VALUE, PictureQuality.CLEAN);
        stage.mark("a", Long.MIN_VALUE, PictureQuality.CLEAN);
        stage.mark("a", T + 315_000_000_000_000L, PictureQuality.CLEAN);
        stage.mark("a", T + STEP, PictureQuality.CLEAN);
        assertThat(stage.frames()).extracting(MatchFrame::timeMicros).containsExactly(T, T + STEP);
    }

    @Test
    void a_camera_that_alone_insists_on_another_time_is_believed_in_the_end() {
        stage.mark("a", T, PictureQuality.CLEAN);
        long hour = 3_600_000_000L;
        for (int tick = 0; tick < 40; tick++) {
            stage.mark("a", T + hour + tick * STEP, PictureQuality.CLEAN);
        }
        assertThat(stage.last().timeMicros()).isEqualTo(T + hour + 39 * STEP);
        assertThat(stage.frames()).hasSizeLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(longs = {3_600_000_000L, -3_600_000_000L, 315_000_000_000_000L})
    void a_wrong_clock_that_is_heard_first_gives_way_to_the_right_one(long wrong) {
        for (int tick = 0; tick < 60; tick++) {
            long now = T + tick * STEP;
            stage.take(Stage.picture("a", tick, now + wrong, PictureQuality.CLEAN, List.of(), List.of()), now);
            stage.take(Stage.picture("b", tick, now, PictureQuality.CLEAN, List.of(), List.of()), now);
        }
        assertThat(stage.frames())
                .filteredOn(frame -> Math.abs(frame.timeMicros() - T) < 60_000_000)
                .hasSizeGreaterThan(30);
        assertThat(stage.last().timeMicros()).isEqualTo(T + 59 * STEP);
    }

    @Test
    void the_end_of_time_as_the_first_word_moves_nothing() {
        stage.take(Stage.picture("a", 0, Long.MAX_VALUE, PictureQuality.CLEAN, List.of(), List.of()), T);
        stage.mark("a", T, PictureQuality.CLEAN);
        stage.mark("a", T + STEP, PictureQuality.CLEAN);
        stage.waitUntil(T + 10 * STEP);
        assertThat(stage.frames()).extracting(MatchFrame::timeMicros).containsExactly(T, T + STEP);
    }

    @Test
    void a_restarted_camera_counts_from_nought_and_is_heard() {
        stage.take(Stage.picture("a", 900, T, PictureQuality.CLEAN, List.of(), List.of()), T);
        stage.take(Stage.picture("a", 0, T + STEP, PictureQuality.CLEAN, List.of(), List.of()), T + STEP);
        assertThat(stage.frames()).hasSize(2);
    }

    @Test
    void the_clock_runs_from_the_kick_off() {
        stage.mark("a", T, PictureQuality.CLEAN);
        assertThat(stage.last().period()).isZero();
        for (int tick = 1; tick <= 50; tick++) {
            stage.mark("a", T + tick * STEP, PictureQuality.CLEAN);
        }
        assertThat(stage.last().period()).isEqualTo(1);
        assertThat(stage.last().clockSeconds()).isEqualTo(1.0);
    }
}
