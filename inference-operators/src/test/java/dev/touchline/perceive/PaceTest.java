package dev.touchline.perceive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long FRAME = 40_000;
    private final Pace pace = new Pace();
    private final Turns turns = new Turns(pace);

    private List<Integer> due(int from, int pictures) {
        List<Integer> due = new ArrayList<>();
        for (int picture = from; picture < from + pictures; picture++) {
            if (turns.isDue(picture * FRAME)) {
                due.add(picture);
            }
        }
        return due;
    }

    private void slowTo(double rate) {
        for (long moment = 0; pace.rate() > rate; moment += Pace.LONGEST_STEP_MICROS) {
            pace.missed(moment);
        }
    }

    private static List<Integer> gaps(List<Integer> due) {
        List<Integer> gaps = new ArrayList<>();
        for (int i = 1; i < due.size(); i++) {
            gaps.add(due.get(i) - due.get(i - 1));
        }
        return gaps;
    }

    @Test
    void with_time_to_spare_every_picture_is_due() {
        assertThat(due(0, 50)).hasSize(50);
    }

    @Test
    void pictures_missed_slow_it_down_no_further_than_to_the_longest_step() {
        for (int moment = 0; moment < 100; moment++) {
            pace.missed(moment * Pace.LONGEST_STEP_MICROS);
        }
        assertThat(pace.stepMicros()).isEqualTo(Pace.LONGEST_STEP_MICROS);
        assertThat(gaps(due(0, 50))).containsOnly(5);
    }

    @Test
    void pictures_of_all_cameras_missed_at_one_moment_slow_it_down_once() {
        pace.missed(0);
        double once = pace.rate();
        pace.missed(10_000);
        pace.missed(50_000);
        assertThat(pace.rate()).isEqualTo(once);
        pace.missed(Pace.LONGEST_STEP_MICROS);
        assertThat(pace.rate()).isLessThan(once);
    }

    @Test
    void steps_are_as_even_as_the_pictures_allow() {
        slowTo(20);
        List<Integer> due = due(0, 250);
        assertThat(due.size()).isCloseTo((int) Math.round(10 * pace.rate()), within(1));
        assertThat(gaps(due)).containsOnly(1, 2);
        slowTo(11);
        assertThat(gaps(due(250, 250))).containsOnly(2, 3);
    }

    @Test
    void while_all_goes_well_it_grows_faster_by_one_picture_a_second_each_second() {
        slowTo(10);
        double slow = pace.rate();
        for (double seconds = 0; seconds < 4; seconds += 1 / pace.rate()) {
            pace.kept();
        }
        assertThat(pace.rate()).isCloseTo(slow + 4, within(0.2));
    }

    @Test
    void after_a_gap_or_on_another_time_line_the_first_picture_is_due_and_nothing_is_caught_up_with() {
        slowTo(6);
        due(100, 20);
        assertThat(due(300, 11)).startsWith(300).hasSizeLessThanOrEqualTo(3);
        assertThat(due(0, 11)).startsWith(0).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void a_camera_is_unseen_when_the_longest_step_has_passed_since_the_last_look() {
        due(0, 1);
        turns.lookedAt(0);
        assertThat(turns.isUnseen(4 * FRAME)).isFalse();
        assertThat(turns.isUnseen(5 * FRAME)).isTrue();
        turns.lookedAt(5 * FRAME);
        assertThat(turns.isUnseen(6 * FRAME)).isFalse();
    }
}
