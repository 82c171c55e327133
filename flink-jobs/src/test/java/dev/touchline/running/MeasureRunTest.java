package dev.touchline.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchline.match.FramePerson;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.Role;
import dev.touchline.match.Team;
import dev.touchline.match.rules.RunningRules;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasureRunTest {
    private static Run runs(double speed, double seconds, double noise) {
        var measure = new MeasureRun(RunningRules.STANDARD);
        var random = new Random(1);
        @Nullable Run run = null;
        for (int frame = 1; frame <= seconds * 25; frame++) {
            double x = speed * frame / 25 + noise * random.nextGaussian();
            var person = new FramePerson(
                    7, Team.HOME, Role.OUTFIELD, 9, x, noise * random.nextGaussian(), speed, 0, noise, true, 1, 1);
            run = measure.step(run, person, frame * 40_000L);
        }
        return Objects.requireNonNull(run);
    }

    @Test
    void a_steady_run_is_as_long_as_it_was() {
        assertThat(runs(4, 60, 0).distance()).isCloseTo(240, within(3.0));
    }

    @Test
    void small_noise_adds_little_distance() {
        assertThat(runs(3, 60, 0.02).distance()).isCloseTo(180, within(9.0));
    }

    @Test
    void somebody_who_stands_and_trembles_goes_nowhere() {
        assertThat(runs(0, 60, 0.1).distance()).isLessThan(3);
    }

    @Test
    void a_run_in_the_top_zone_for_two_seconds_is_one_sprint() {
        Run run = runs(8, 4, 0);
        assertThat(run.sprints()).isEqualTo(1);
        assertThat(run.topSpeed()).isCloseTo(8, within(0.01));
        assertThat(run.zoneDistances().get(4)).isGreaterThan(25);
    }

    @Test
    void faster_than_a_human_is_left_out() {
        Run run = runs(14, 4, 0);
        assertThat(run.distance()).isZero();
        assertThat(run.topSpeed()).isZero();
    }

    @Test
    void a_run_goes_on_when_time_steps_back() {
        var measure = new MeasureRun(RunningRules.STANDARD);
        @Nullable Run run = null;
        for (int frame = 1; frame <= 100; frame++) {
            long time = frame * 40_000L + (frame <= 50 ? 3_600_000_000L : 0);
            var person = new FramePerson(7, Team.HOME, Role.OUTFIELD, 9, 8.0 * frame / 25, 0, 8, 0, 0.1, true, 1, 1);
            run = measure.step(run, person, time);
        }
        assertThat(Objects.requireNonNull(run).distance()).isBetween(26.0, 32.0);
        assertThat(run.lastMicros()).isEqualTo(4_000_000);
        assertThat(run.sprints()).isEqualTo(2);
    }

    @Test
    void once_a_second_those_are_described_whom_a_frame_of_the_last_ten_seconds_showed() {
        Run run = runs(4, 60, 0);
        assertThat(MeasureRun.due(frame(25 * 60), List.of(run)))
                .singleElement()
                .satisfies(state -> assertThat(state.distance()).isCloseTo(240, within(3.0)));
        assertThat(MeasureRun.due(frame(25 * 60 + 1), List.of(run))).isEmpty();
        assertThat(MeasureRun.due(frame(25 * 70), List.of(run))).hasSize(1);
        assertThat(MeasureRun.due(frame(25 * 71), List.of(run))).isEmpty();
    }

    private static MatchFrame frame(long number) {
        return new MatchFrame(
                "m", number, number * MatchFrame.STEP_MICROS, 1, 0, List.of(), null, 0, List.of(), 1, 1, null);
    }
}
