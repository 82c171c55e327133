package dev.touchline.footage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PixelBoxTest {
    @Test
    void a_box_overlaps_itself_wholly_and_a_far_one_not_at_all() {
        var box = new PixelBox(10, 20, 4, 8);
        assertThat(box.overlap(box)).isEqualTo(1);
        assertThat(box.overlap(new PixelBox(100, 20, 4, 8))).isZero();
    }

    @Test
    void two_boxes_that_share_half_of_each_overlap_by_a_third() {
        assertThat(new PixelBox(0, 0, 2, 2).overlap(new PixelBox(1, 0, 2, 2))).isEqualTo(1.0 / 3);
    }

    @Test
    void a_standing_person_meets_the_ground_in_the_middle_of_the_lower_edge() {
        assertThat(new PixelBox(10, 20, 4, 8).foot()).isEqualTo(new PixelPoint(12, 28));
    }
}
