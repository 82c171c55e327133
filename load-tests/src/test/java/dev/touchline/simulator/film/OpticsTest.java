package dev.touchline.simulator.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchline.pitch.PitchSize;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpticsTest {
    private static final List<Rig> RIGS = List.of(Rig.standard(PitchSize.STANDARD), Rig.tsukuba(PitchSize.STANDARD));

    @Test
    void a_spot_on_the_turf_comes_back_from_its_pixel() {
        double[] pixel = new double[4];
        double[] ray = new double[3];
        for (Rig rig : RIGS) {
            for (RigCamera camera : rig.cameras()) {
                Optics optics = new Optics(camera);
                for (double x = -50; x <= 50; x += 12.5) {
                    for (double y = -33; y <= 33; y += 11) {
                        if (!seen(optics, rig.turf(), x, y, pixel)) {
                            continue;
                        }
                        optics.ray(pixel[0], pixel[1], ray);
                        double distance = optics.distanceToTurf(ray, rig.turf());
                        assertThat(camera.x() + distance * ray[0]).isCloseTo(x, within(1e-3));
                        assertThat(camera.y() + distance * ray[1]).isCloseTo(y, within(1e-3));
                    }
                }
            }
        }
    }

    @Test
    void every_rig_sees_every_point_of_the_pitch_and_both_cameras_the_halfway_line() {
        double[] pixel = new double[4];
        for (double x = -52.5; x <= 52.5; x += 1.5) {
            for (double y = -34; y <= 34; y += 2) {
                double ix = x;
                double iy = y;
                Rig rig = RIGS.get(0);
                long cameras = rig.cameras().stream()
                        .filter(camera -> seen(new Optics(camera), rig.turf(), ix, iy, pixel))
                        .count();
                assertThat(cameras)
                        .as("cameras that see (%s, %s)", x, y)
                        .isGreaterThanOrEqualTo(Math.abs(x) <= 6 ? 2 : 1);
            }
        }
    }

    @Test
    void what_lies_behind_the_lens_is_not_projected() {
        RigCamera camera = RIGS.get(0).cameras().get(0);
        assertThat(new Optics(camera).project(camera.x(), camera.y() - 10, 5, new double[4]))
                .isFalse();
    }

    private static boolean seen(Optics optics, Turf turf, double x, double y, double[] pixel) {
        return optics.project(x, y, turf.heightAt(x, y), pixel)
                && pixel[0] >= 0
                && pixel[1] >= 0
                && pixel[0] < optics.camera.width()
                && pixel[1] < optics.camera.height();
    }
}
