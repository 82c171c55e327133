package dev.touchline.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BallVisibilityTest {
    private static final long STEP = 40_000;
    private static final Cover GRASS = new Cover(0, 0, 5);
    private static final Cover LEGS = new Cover(1, 0, 5);

    @Test
    void a_ball_in_the_open_is_nearly_always_found_and_one_at_somebodys_legs_about_every_other_time() {
        assertThat(BallVisibility.UNKNOWN.found("west", 0, GRASS)).isGreaterThan(0.85);
        assertThat(BallVisibility.UNKNOWN.found("west", 0, LEGS)).isBetween(0.4, 0.6);
    }

    @Test
    void a_hidden_ball_goes_on_being_hidden_until_it_leaves_the_legs() {
        BallVisibility hidden = missed(5, LEGS);
        assertThat(hidden.found("west", 6 * STEP, LEGS)).isLessThan(0.25);
        assertThat(hidden.found("west", 6 * STEP, GRASS)).isGreaterThan(0.3);
    }

    @Test
    void another_cameras_misses_say_nothing() {
        assertThat(missed(5, GRASS).found("east", 6 * STEP, GRASS)).isGreaterThan(0.85);
    }

    @Test
    void a_ball_that_lies_over_a_line_stays_hidden_longer_than_one_that_rolls_off_it() {
        var lies = new Cover(0, 0, 0);
        assertThat(missed(5, lies).found("west", 6 * STEP, lies))
                .isLessThan(missed(5, GRASS).found("west", 6 * STEP, GRASS) - 0.2);
    }

    private static BallVisibility missed(int pictures, Cover cover) {
        BallVisibility visibility = BallVisibility.UNKNOWN;
        for (int i = 1; i <= pictures; i++) {
            visibility = visibility.after("west", i * STEP, cover, false);
        }
        return visibility;
    }
}
