package dev.touchline.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.camera.Crown;
import dev.touchline.fixture.MainCamera;
import dev.touchline.footage.PixelBox;
import dev.touchline.footage.PixelPoint;
import dev.touchline.pitch.PitchSize;
import dev.touchline.sighting.FrameSightings;
import dev.touchline.sighting.PictureQuality;
import dev.touchline.sighting.PitchEstimate;
import dev.touchline.sighting.Sighting;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PeopleBoxesTest {
    private static final BallField FIELD = new BallField(PitchSize.STANDARD, new Crown(0.35));

    /** One person at (20, 0), in a picture half as wide as the one the camera was calibrated in. */
    private final PeopleBoxes boxes = new PeopleBoxes(picture(box(20, 0)), MainCamera.CALIBRATED, FIELD);

    @Test
    void a_ball_at_somebodys_feet_may_be_hidden_by_their_legs() {
        assertThat(boxes.of(ball(20, 0, 0.11, 0.1))).isEqualTo(new Cover(1, 0, 0));
    }

    @Test
    void a_ball_before_or_behind_a_body_may_be_hidden_by_that() {
        assertThat(boxes.of(ball(20, 0, 1.2, 0.1))).isEqualTo(new Cover(0, 1, 0));
    }

    @Test
    void a_ball_in_the_open_is_hidden_by_nobody() {
        assertThat(boxes.of(ball(23, 0, 0.11, 0.1))).isEqualTo(new Cover(0, 0, 0));
        assertThat(boxes.of(ball(20, 0, 4, 0.1))).isEqualTo(new Cover(0, 0, 0));
    }

    @Test
    void a_ball_that_may_be_on_either_side_is_hidden_in_part() {
        Cover cover = boxes.of(ball(20, 0, 0.11, 3));
        assertThat(cover.legs()).isBetween(0.1, 0.9);
    }

    @Test
    void far_outside_the_lines_anything_may_hide_a_ball() {
        assertThat(boxes.of(ball(20, 38, 0.11, 0.1)).legs()).isEqualTo(1);
        assertThat(boxes.of(ball(20, 34.5, 0.11, 0.1)).legs()).isZero();
    }

    private static BallMotion ball(double x, double y, double height, double sigma) {
        return BallMotion.at(x, y, FIELD.grass(x, y) + height, new double[] {sigma, sigma, 0.05, 1, 1, 0.05});
    }

    private static PixelBox box(double x, double y) {
        PixelPoint feet = Objects.requireNonNull(MainCamera.CALIBRATED.project(x, y, 0));
        PixelPoint head = Objects.requireNonNull(MainCamera.CALIBRATED.project(x, y, 1.8));
        double height = (feet.y() - head.y()) / 2;
        return new PixelBox(feet.x() / 2 - height / 5, head.y() / 2, height / 2.5, height);
    }

    private static FrameSightings picture(PixelBox box) {
        var person = new Sighting(1, box, 0.9, Stage.HOME, null, new PitchEstimate(20, 0, 0.02, 0, 0.04));
        return new FrameSightings(
                "m", "west", 0, 0, 1, 0, 640, 360, PictureQuality.CLEAN, List.of(person), List.of(), 1);
    }
}
