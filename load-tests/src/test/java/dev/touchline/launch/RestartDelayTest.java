package dev.touchline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RestartDelayTest {
    private final RestartDelay delay = new RestartDelay(new Random(3));

    @Test
    void each_wait_is_at_most_twice_as_long_as_the_last_could_be_and_never_over_five_seconds() {
        long ceiling = RestartDelay.FIRST_MILLIS;
        for (int i = 0; i < 10; i++) {
            assertThat(delay.nextMillis(100)).isBetween(ceiling / 2, ceiling);
            ceiling = Math.min(2 * ceiling, RestartDelay.LONGEST_MILLIS);
        }
    }

    @Test
    void a_process_that_stood_for_a_while_is_started_again_soon() {
        for (int i = 0; i < 10; i++) {
            delay.nextMillis(100);
        }
        assertThat(delay.nextMillis(RestartDelay.STEADY_MILLIS)).isLessThanOrEqualTo(RestartDelay.FIRST_MILLIS);
    }
}
