package dev.touchline.perceive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.footage.AccessUnit;
import dev.touchline.footage.Codec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final int KEY_EVERY = 25;
    private static final byte[] CODED = {1};
    private final Backlog backlog = new Backlog();

    /** The unit of that number, which arrived 5 ms after it was captured. */
    private static AccessUnit unit(int number) {
        long captured = TestMatch.START + number * TestMatch.FRAME;
        return TestMatch.unit("north", number, captured, Codec.H264, number % KEY_EVERY == 0, CODED);
    }

    /** Which of these units are left out when their turns come so late. */
    private List<Integer> leftOut(int from, int until, long lateMicros) {
        List<Integer> left = new ArrayList<>();
        for (int number = from; number < until; number++) {
            AccessUnit unit = unit(number);
            if (backlog.leavesOut(unit, unit.arrivalTimeMicros() + lateMicros)) {
                left.add(number);
            }
        }
        return left;
    }

    /** Which of these units are left out when it is always that time. */
    private List<Integer> leftOutAt(int from, int until, long nowMicros) {
        List<Integer> left = new ArrayList<>();
        for (int number = from; number < until; number++) {
            if (backlog.leavesOut(unit(number), nowMicros)) {
                left.add(number);
            }
        }
        return left;
    }

    @Test
    void nothing_is_left_out_while_less_than_half_a_second_waits() {
        assertThat(leftOut(0, 200, 450_000)).isEmpty();
    }

    @Test
    void the_rest_of_a_group_is_once_the_next_key_frame_has_arrived() {
        leftOut(0, 50, 10_000);
        List<Integer> left = leftOut(50, 75, 600_000);
        assertThat(left).startsWith(60).endsWith(74).hasSize(15);
    }

    @Test
    void of_seconds_that_wait_only_the_newest_group_is_decoded() {
        leftOut(0, 50, 10_000);
        long now = unit(190).arrivalTimeMicros();
        List<Integer> left = leftOutAt(50, 190, now);
        assertThat(left).startsWith(50).endsWith(174).hasSize(125);
    }

    @Test
    void a_camera_whose_clock_is_seconds_behind_is_not_left_out_for_long() {
        assertThat(leftOut(0, 500, 3_000_000)).hasSizeLessThanOrEqualTo(KEY_EVERY);
    }

    @Test
    void without_a_second_key_frame_to_go_by_all_is_decoded() {
        assertThat(leftOut(1, KEY_EVERY, 3_000_000)).isEmpty();
        assertThat(leftOut(KEY_EVERY, 2 * KEY_EVERY, 3_000_000)).isEmpty();
    }
}
