package dev.touchline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BackOffTest {
    @Test
    void waits_double_up_to_a_second_and_begin_again_after_success() {
        BackOff backOff = new BackOff(new Random(1));

        for (long ceiling : new long[] {250, 500, 1000, 1000}) {
            assertThat(backOff.nextMillis()).isBetween(ceiling / 2, ceiling);
        }
        backOff.reset();
        assertThat(backOff.nextMillis()).isBetween(125L, 250L);
    }
}
