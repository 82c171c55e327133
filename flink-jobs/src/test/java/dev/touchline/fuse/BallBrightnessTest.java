package dev.touchline.fuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.touchline.sighting.BallLight;
import org.junit.jupiter.api.Test;

class BallBrightnessTest {
    private static final double LUMA = 0.8;

    private static BallLight light(double backdrop, double range) {
        return new BallLight((LUMA - backdrop) * Math.PI * Math.pow(BallMotion.RADIUS / range, 2), backdrop);
    }

    private static BallBrightness learnt(int sights) {
        BallBrightness brightness = BallBrightness.UNKNOWN;
        for (int i = 0; i < sights; i++) {
            brightness = brightness.after(light(0.3, 40 + i), 40 + i);
        }
        return brightness;
    }

    @Test
    void a_ball_of_known_brightness_tells_its_range_before_any_backdrop() {
        assertThat(learnt(30).luma()).isCloseTo(LUMA, offset(0.001));
        assertThat(learnt(30).range(light(0.2, 70))).isCloseTo(70, offset(0.1));
        assertThat(learnt(30).range(light(0.5, 25))).isCloseTo(25, offset(0.1));
    }

    @Test
    void nothing_is_told_by_a_few_sights_before_something_as_bright_or_of_a_light_no_ball_sends() {
        assertThat(learnt(3).range(light(0.2, 70))).isZero();
        assertThat(learnt(30).range(new BallLight(1e-6, 0.79))).isZero();
        assertThat(learnt(30).range(new BallLight(1e-12, 0.3))).isZero();
        assertThat(learnt(30).range(new BallLight(1, 0.3))).isZero();
    }

    @Test
    void a_light_that_no_ball_sends_teaches_nothing_and_a_surprising_one_little() {
        assertThat(learnt(30).after(new BallLight(5, 0.3), 60)).isEqualTo(learnt(30));
        assertThat(learnt(30).after(new BallLight(1e-9, 0.1), 60).luma()).isCloseTo(LUMA, offset(0.004));
    }
}
