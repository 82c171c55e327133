package dev.touchline.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchline.camera.Camera;
import dev.touchline.camera.CameraPose;
import dev.touchline.fixture.MainCamera;
import dev.touchline.footage.FootRow;
import dev.touchline.footage.PixelBox;
import dev.touchline.footage.PixelPoint;
import dev.touchline.pitch.PitchPoint;
import dev.touchline.sighting.BallLight;
import dev.touchline.sighting.BallSighting;
import dev.touchline.sighting.PitchEstimate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PlacementTest {
    private static final Camera CAMERA = MainCamera.CALIBRATED;
    private static final Placement PLACEMENT = new Placement(CAMERA);

    /** The box around somebody {@code tall} metres high. */
    private static PixelBox standing(double x, double y, double tall) {
        PixelPoint foot = Objects.requireNonNull(CAMERA.project(x, y, 0));
        PixelPoint head = Objects.requireNonNull(CAMERA.project(x, y, tall));
        double height = foot.y() - head.y();
        return new PixelBox(foot.x() - height / 5, head.y(), height / 2.5, height);
    }

    private static double sigma(PitchEstimate spot) {
        return Math.sqrt(spot.varianceX() + spot.varianceY());
    }

    @Test
    void somebody_standing_is_placed_at_the_feet_and_less_surely_the_farther_away() {
        PitchEstimate near = Objects.requireNonNull(PLACEMENT.person(standing(20, -20, 1.75), 0.9));
        PitchEstimate far = Objects.requireNonNull(PLACEMENT.person(standing(20, 30, 1.75), 0.9));

        assertThat(near.point().distanceTo(new PitchPoint(20, -20))).isLessThan(0.01);
        assertThat(far.point().distanceTo(new PitchPoint(20, 30))).isLessThan(0.01);
        assertThat(sigma(near)).isBetween(0.1, 0.5);
        assertThat(sigma(far)).isBetween(sigma(near), 1.5);
        assertThat(far.varianceY()).isGreaterThan(far.varianceX());
    }

    @Test
    void a_box_that_ends_above_the_feet_is_put_right_in_part_by_the_head() {
        PixelBox whole = standing(20, 10, 1.75);
        PixelBox ankles = new PixelBox(whole.left(), whole.top(), whole.width(), 0.9 * whole.height());
        PitchPoint foot = Objects.requireNonNull(CAMERA.ground(ankles.foot()));
        PitchPoint spot = Objects.requireNonNull(PLACEMENT.person(ankles, 0.9)).point();
        var truth = new PitchPoint(20, 10);
        assertThat(spot.distanceTo(truth)).isBetween(0.1, 0.9 * foot.distanceTo(truth));
    }

    @Test
    void nobody_stands_farther_than_the_margin_from_the_lines() {
        assertThat(PLACEMENT.person(standing(20, 36, 1.8), 0.9)).isNotNull();
        assertThat(PLACEMENT.person(standing(20, 38, 1.8), 0.9)).isNull();
        assertThat(PLACEMENT.person(new PixelBox(600, 10, 10, 30), 0.9)).isNull();
    }

    @Test
    void what_is_much_too_tall_or_too_small_to_be_a_person_is_dropped() {
        assertThat(PLACEMENT.person(standing(20, 0, 5), 0.9)).isNull();
        assertThat(PLACEMENT.person(standing(20, 0, 0.2), 0.9)).isNull();
        assertThat(PLACEMENT.person(standing(20, 0, 0.8), 0.9)).isNotNull();
    }

    @Test
    void a_doubtful_box_and_one_cut_by_the_side_are_placed_less_surely() {
        PixelBox box = standing(20, 0, 1.8);
        PixelPoint foot = Objects.requireNonNull(CAMERA.project(0, -8, 0));
        PixelBox cut = new PixelBox(0, foot.y() - 40, 12, 40);

        assertThat(sigma(Objects.requireNonNull(PLACEMENT.person(box, 0.2))))
                .isGreaterThan(sigma(Objects.requireNonNull(PLACEMENT.person(box, 0.9))));
        assertThat(sigma(Objects.requireNonNull(PLACEMENT.person(cut, 0.9)))).isGreaterThan(0.7);
    }

    @Test
    void feet_behind_somebody_nearer_are_placed_under_the_head() {
        PixelBox whole = standing(20, 5, 1.75);
        PixelBox half = new PixelBox(whole.left(), whole.top(), whole.width(), whole.height() / 2);
        PixelBox before = new PixelBox(whole.left(), whole.top() + whole.height() / 4, whole.width(), whole.height());
        PitchEstimate alone = Objects.requireNonNull(PLACEMENT.person(whole, 0.9));
        PitchEstimate hidden = Objects.requireNonNull(PLACEMENT.person(half, 0.9, null, List.of(before)));

        assertThat(hidden.point().distanceTo(new PitchPoint(20, 5))).isLessThan(0.3);
        assertThat(sigma(hidden)).isGreaterThan(sigma(alone));
    }

    @Test
    void feet_that_the_detector_saw_count_and_not_the_edge_of_the_box() {
        PixelBox whole = standing(20, 30, 1.75);
        PixelBox shadowed = new PixelBox(whole.left(), whole.top(), whole.width(), whole.height() * 1.15);
        FootRow feet = new FootRow(whole.bottom(), 0.5);
        double seen = Objects.requireNonNull(PLACEMENT.person(shadowed, 0.9, feet, List.of()))
                .y();
        double edge = Objects.requireNonNull(PLACEMENT.person(shadowed, 0.9)).y();
        assertThat(Math.abs(seen - 30)).isLessThan(0.4).isLessThan(Math.abs(edge - 30) / 2);
        PixelBox before = new PixelBox(whole.left(), whole.top() + whole.height() / 2, whole.width(), whole.height());
        assertThat(PLACEMENT.person(shadowed, 0.9, feet, List.of(before)))
                .isEqualTo(PLACEMENT.person(shadowed, 0.9, null, List.of(before)));
    }

    @Test
    void a_person_cut_by_the_bottom_of_the_picture_is_placed_under_the_head() {
        Camera cropped = new Camera(1280, 500, CAMERA.pose(), CAMERA.lens(), CAMERA.crown(), CAMERA.pitch());
        PixelPoint head = Objects.requireNonNull(CAMERA.project(20, -17, 1.75));
        PixelBox box = new PixelBox(head.x() - 8, head.y(), 16, 500 - head.y());
        PitchEstimate spot = Objects.requireNonNull(new Placement(cropped).person(box, 0.9));

        assertThat(box.height()).isPositive();
        assertThat(spot.point().distanceTo(new PitchPoint(20, -17))).isLessThan(0.3);
    }

    @Test
    void a_ball_on_the_grass_is_placed_where_it_lies_and_one_in_the_air_keeps_its_ray() {
        BallSighting low =
                Objects.requireNonNull(PLACEMENT.ball(Objects.requireNonNull(CAMERA.project(30, 10, 0.11)), 0.8, null));
        BallSighting high =
                Objects.requireNonNull(PLACEMENT.ball(Objects.requireNonNull(CAMERA.project(30, 10, 12)), 0.8, null));
        PitchEstimate ground = Objects.requireNonNull(low.ground());

        assertThat(ground.point().distanceTo(new PitchPoint(30, 10))).isLessThan(0.01);
        assertThat(high.ray().originZ()).isEqualTo(18);
        assertThat(Math.hypot(high.ray().directionX(), high.ray().directionY())).isCloseTo(1, within(0.2));
    }

    @Test
    void a_ball_twice_as_far_away_sends_a_quarter_of_the_light() {
        for (double[] place : new double[][] {{20, -40, 0.11}, {-10, 30, 0.11}, {35, 5, 8}}) {
            PixelPoint centre = Objects.requireNonNull(CAMERA.project(place[0], place[1], place[2]));
            PixelPoint right = Objects.requireNonNull(CAMERA.project(place[0] + 0.11, place[1], place[2]));
            var pose = CAMERA.pose();
            double range = Math.sqrt(Math.pow(place[0] - pose.x(), 2)
                    + Math.pow(place[1] - pose.y(), 2)
                    + Math.pow(place[2] - pose.z(), 2));
            double radius = Math.hypot(right.x() - centre.x(), right.y() - centre.y());
            var glow = new Glow(0.5 * Math.PI * radius * radius, 0.3);

            BallLight light = Objects.requireNonNull(
                    Objects.requireNonNull(PLACEMENT.ball(centre, 0.8, glow)).light());

            double seen = 0.11 * Math.sqrt(0.5 * Math.PI / light.flux());
            assertThat(seen / range).isCloseTo(1, within(0.2));
            assertThat(light.backdrop()).isEqualTo(0.3);
        }
    }

    @Test
    void everybody_on_the_pitch_shows_below_the_first_row_worth_a_look() {
        double highest = CAMERA.height();
        for (double x = -55; x <= 55; x++) {
            PixelPoint head = CAMERA.project(x, 36.4, 1.9);
            if (head != null && head.x() >= 0 && head.x() <= CAMERA.width()) {
                highest = Math.min(highest, head.y());
            }
        }
        assertThat(PLACEMENT.firstRow()).isPositive().isLessThan((int) highest - 10);
    }

    @Test
    void a_camera_that_is_low_or_sees_no_pitch_is_looked_at_all_over() {
        var low = new CameraPose(20, -54, 6, 0.28, 0.05, 0);
        assertThat(new Placement(turned(low)).firstRow()).isZero();
        var away = new CameraPose(20, -54, 18, Math.PI, 0.3, 0);
        assertThat(new Placement(turned(away)).firstRow()).isZero();
    }

    private static Camera turned(CameraPose pose) {
        return new Camera(1280, 720, pose, CAMERA.lens(), CAMERA.crown(), CAMERA.pitch());
    }

    @Test
    void a_ball_that_came_to_lie_before_the_boards_is_kept() {
        assertThat(PLACEMENT.ball(Objects.requireNonNull(CAMERA.project(20, 39, 0.11)), 0.8, null))
                .isNotNull();
    }

    @Test
    void a_ball_that_cannot_be_over_the_pitch_and_numbers_that_are_none_are_dropped() {
        assertThat(PLACEMENT.ball(new PixelPoint(640, 1), 0.9, null)).isNull();
        assertThat(PLACEMENT.ball(new PixelPoint(Double.NaN, 1), 0.9, null)).isNull();
        assertThat(PLACEMENT.person(new PixelBox(600, 300, Double.NaN, 30), 0.9))
                .isNull();
        assertThat(PLACEMENT.person(new PixelBox(600, 300, 0, 30), 0.9)).isNull();
    }
}
