package dev.touchline.pitch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PitchSizeTest {
    private static final PitchSize PITCH = PitchSize.STANDARD;

    @Test
    void what_is_just_outside_the_lines_is_within_a_margin_of_them() {
        assertThat(PITCH.contains(new PitchPoint(52.4, -33.9), 0)).isTrue();
        assertThat(PITCH.contains(new PitchPoint(53, 0), 0)).isFalse();
        assertThat(PITCH.contains(new PitchPoint(53, -35), 1.5)).isTrue();
        assertThat(PITCH.contains(new PitchPoint(0, 36), 1.5)).isFalse();
    }

    @Test
    void a_penalty_area_is_as_deep_and_as_wide_as_the_laws_have_it_at_either_end() {
        assertThat(PITCH.isInAPenaltyArea(new PitchPoint(-36.1, 20.1), 0)).isTrue();
        assertThat(PITCH.isInAPenaltyArea(new PitchPoint(36.1, -20.1), 0)).isTrue();
        assertThat(PITCH.isInAPenaltyArea(new PitchPoint(35.9, 0), 0)).isFalse();
        assertThat(PITCH.isInAPenaltyArea(new PitchPoint(40, 20.2), 0)).isFalse();
        assertThat(PITCH.isInAPenaltyArea(new PitchPoint(35.5, 20.5), 1)).isTrue();
    }
}
