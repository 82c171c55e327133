package dev.touchline.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.touchline.footage.PixelPoint;
import dev.touchline.pitch.PitchPoint;
import dev.touchline.pitch.PitchSize;
import dev.touchline.sighting.PitchEstimate;
import dev.touchline.sighting.ViewRay;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CameraTest {
    private static final Lens BENT = new Lens(2126, 1540, 860, -0.34, 0.1);
    private static final Camera LOW = new Camera(
            3072,
            1728,
            new CameraPose(-1.5, -49.4, 7.8, -0.56, 0.12, 0.09),
            BENT,
            new Crown(0.4, 0.9),
            PitchSize.STANDARD);

    @Test
    void a_level_camera_behind_the_touchline_sees_the_centre_spot_straight_ahead() {
        Camera camera = new Camera(
                1000,
                500,
                new CameraPose(0, -50, 10, 0, Math.atan2(10, 50), 0),
                new Lens(800, 500, 250, 0, 0),
                Crown.FLAT,
                PitchSize.STANDARD);

        PixelPoint centre = Objects.requireNonNull(camera.project(0, 0, 0));
        PixelPoint right = Objects.requireNonNull(camera.project(10, 0, 0));
        PixelPoint far = Objects.requireNonNull(camera.project(0, 30, 0));

        assertThat(centre.x()).isCloseTo(500, within(1e-9));
        assertThat(centre.y()).isCloseTo(250, within(1e-9));
        assertThat(right.x()).isGreaterThan(centre.x());
        assertThat(far.y()).isLessThan(centre.y());
    }

    @Test
    void a_camera_turned_clockwise_sees_the_world_turned_the_other_way() {
        CameraPose turned = new CameraPose(0, -50, 10, 0, 0.2, 0.1);
        Camera camera = new Camera(1000, 500, turned, new Lens(800, 500, 250, 0, 0), Crown.FLAT, PitchSize.STANDARD);

        PixelPoint left = Objects.requireNonNull(camera.project(-10, 0, 0));
        PixelPoint right = Objects.requireNonNull(camera.project(10, 0, 0));

        assertThat(right.y()).isLessThan(left.y());
    }

    @Test
    void what_is_projected_is_placed_where_it_was() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            double x = -55 + 60 * random.nextDouble();
            double y = -35 + 70 * random.nextDouble();
            double above = i % 3 == 0 ? 0.11 : 0;
            PixelPoint pixel = LOW.project(x, y, above);
            if (pixel != null) {
                PitchPoint placed = Objects.requireNonNull(LOW.ground(pixel, above));
                assertThat(placed.distanceTo(new PitchPoint(x, y))).isLessThan(1e-4);
            }
        }
    }

    @Test
    void a_ray_leaves_the_lens_and_passes_through_the_point_it_shows() {
        PixelPoint pixel = Objects.requireNonNull(LOW.project(-20, 10, 3));
        ViewRay ray = Objects.requireNonNull(LOW.ray(pixel));
        double z = 3 + LOW.crown().at(-20, 10, LOW.pitch());
        double along = (10 - ray.originY()) / ray.directionY();

        assertThat(ray.originX() + along * ray.directionX()).isCloseTo(-20, within(1e-6));
        assertThat(ray.originZ() + along * ray.directionZ()).isCloseTo(z, within(1e-6));
        assertThat(Math.hypot(Math.hypot(ray.directionX(), ray.directionY()), ray.directionZ()))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void the_sky_and_what_is_behind_have_no_place() {
        assertThat(LOW.ground(new PixelPoint(1500, 100))).isNull();
        assertThat(LOW.place(new PixelPoint(1500, 100), 2, 2)).isNull();
        assertThat(LOW.project(0, -80, 0)).isNull();
    }

    @Test
    void a_pixel_beyond_where_the_lens_folds_has_no_ray() {
        Lens folding = new Lens(800, 500, 250, -0.3, 0);
        Camera camera = new Camera(1000, 500, LOW.pose(), folding, Crown.FLAT, PitchSize.STANDARD);

        assertThat(camera.ray(new PixelPoint(500 + 800 * 0.9, 250))).isNull();
        assertThat(camera.ray(new PixelPoint(500 + 800 * 0.6, 250))).isNotNull();
    }

    @Test
    void covariance_is_what_scattered_pixels_make_of_a_place() {
        PixelPoint foot = Objects.requireNonNull(LOW.project(-25, 12, 0));
        PitchEstimate estimate = Objects.requireNonNull(LOW.place(foot, 1.5, 0.5));
        Random random = new Random(11);
        int count = 20_000;
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < count; i++) {
            PixelPoint shaken =
                    new PixelPoint(foot.x() + 1.5 * random.nextGaussian(), foot.y() + 0.5 * random.nextGaussian());
            PitchPoint placed = Objects.requireNonNull(LOW.ground(shaken));
            xx += (placed.x() + 25) * (placed.x() + 25) / count;
            xy += (placed.x() + 25) * (placed.y() - 12) / count;
            yy += (placed.y() - 12) * (placed.y() - 12) / count;
        }

        assertThat(estimate.varianceX()).isCloseTo(xx, within(0.05 * xx));
        assertThat(estimate.covarianceXY()).isCloseTo(xy, within(0.05 * Math.abs(xy)));
        assertThat(estimate.varianceY()).isCloseTo(yy, within(0.05 * yy));
    }

    @Test
    void a_picture_read_at_half_the_size_shows_everything_at_half_the_pixels() {
        Camera half = LOW.scaledTo(1536, 864);
        PixelPoint whole = Objects.requireNonNull(LOW.project(-30, 5, 1));
        PixelPoint small = Objects.requireNonNull(half.project(-30, 5, 1));

        assertThat(small.x()).isCloseTo(whole.x() / 2, within(1e-9));
        assertThat(small.y()).isCloseTo(whole.y() / 2, within(1e-9));
        assertThatThrownBy(() -> LOW.scaledTo(1024, 1024))
                .hasMessage("A camera calibrated at 3072 x 1728 cannot be read at 1024 x 1024: the shape differs.");
    }

    @Test
    void a_crown_is_highest_in_the_middle_and_level_at_the_corners() {
        PitchSize pitch = PitchSize.STANDARD;
        assertThat(new Crown(0.4, 1).at(0, 0, pitch)).isEqualTo(0.4);
        assertThat(new Crown(0.4, 1).at(52.5, 10, pitch)).isCloseTo(0, within(1e-12));
        assertThat(new Crown(0.4).at(52.5, 34, pitch)).isCloseTo(0, within(1e-12));
        assertThat(new Crown(0.4).at(0, 34, pitch)).isCloseTo(0.2, within(1e-12));
        assertThat(new Crown(0.4, 1).at(0, 60, pitch)).isEqualTo(new Crown(0.4, 1).at(0, 50, pitch));
    }
}
