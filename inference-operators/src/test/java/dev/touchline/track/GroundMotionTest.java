package dev.touchline.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.touchline.sighting.PitchEstimate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GroundMotionTest {
    @Test
    void a_steady_run_is_learned_from_noisy_places() {
        var random = new Random(1);
        var motion = GroundMotion.first(new PitchEstimate(0, 0, 0.04, 0, 0.04), 3);
        for (int picture = 1; picture <= 50; picture++) {
            motion = motion.after(0.04, MotionNoise.FOOTBALLER)
                    .corrected(new PitchEstimate(
                            5 * 0.04 * picture + 0.2 * random.nextGaussian(),
                            -2 * 0.04 * picture + 0.2 * random.nextGaussian(),
                            0.04,
                            0,
                            0.04));
        }
        assertThat(motion.spot().distanceTo(new dev.touchline.pitch.PitchPoint(10, -4)))
                .isLessThan(0.3);
        assertThat(motion.vx()).isCloseTo(5, offset(1.0));
        assertThat(motion.vy()).isCloseTo(-2, offset(1.0));
    }

    @Test
    void two_steps_are_one_long_step() {
        var start = new GroundMotion(
                1, 2, 3, -4, new Matrix2(0.1, 0.02, 0.02, 0.2), new Matrix2(0.1, 0, 0.01, 0.1), Matrix2.diagonal(1));
        var once = start.after(0.7, MotionNoise.FOOTBALLER);
        var twice = start.after(0.3, MotionNoise.FOOTBALLER).after(0.4, MotionNoise.FOOTBALLER);
        assertThat(twice.x()).isCloseTo(once.x(), offset(1e-9));
        assertThat(twice.vy()).isCloseTo(once.vy(), offset(1e-9));
        assertThat(twice.place().xx()).isCloseTo(once.place().xx(), offset(1e-9));
        assertThat(twice.cross().xy()).isCloseTo(once.cross().xy(), offset(1e-9));
        assertThat(twice.velocity().yy()).isCloseTo(once.velocity().yy(), offset(1e-9));
    }

    @Test
    void what_is_seen_narrows_the_place_and_what_is_not_widens_it() {
        var motion = GroundMotion.first(new PitchEstimate(0, 0, 0.25, 0, 0.25), 2);
        assertThat(motion.sigma()).isEqualTo(0.5);
        var later = motion.after(1, MotionNoise.FOOTBALLER);
        assertThat(later.sigma()).isGreaterThan(1.5);
        assertThat(later.corrected(new PitchEstimate(1, 0, 0.25, 0, 0.25)).sigma())
                .isLessThan(0.5);
    }

    @Test
    void a_place_along_the_uncertain_direction_surprises_less() {
        var motion = GroundMotion.first(new PitchEstimate(0, 0, 0.01, 0, 0.01), 2);
        double along = motion.surprise(new PitchEstimate(0, 1, 0.04, 0, 1));
        double across = motion.surprise(new PitchEstimate(1, 0, 0.04, 0, 1));
        assertThat(across).isGreaterThan(10 * along);
    }

    @Test
    void the_cheap_bound_never_exceeds_the_surprise() {
        var motion = new GroundMotion(1, 2, 0, 0, new Matrix2(0.5, 0.3, 0.3, 0.4), Matrix2.ZERO, Matrix2.diagonal(1));
        for (double angle = 0; angle < 6; angle += 0.1) {
            var seen = new PitchEstimate(1 + 3 * Math.cos(angle), 2 + 3 * Math.sin(angle), 0.1, -0.05, 0.2);
            assertThat(motion.leastSurprise(seen)).isLessThanOrEqualTo(motion.surprise(seen));
        }
    }
}
