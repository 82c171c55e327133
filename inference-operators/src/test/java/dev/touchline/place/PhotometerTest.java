package dev.touchline.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PhotometerTest {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 120;
    private static final double GRASS = 0.4;

    private final double[] luma = new double[WIDTH * HEIGHT];

    PhotometerTest() {
        Arrays.fill(luma, GRASS);
    }

    /** Light of a given sum, spread evenly along a way and softly around it. */
    private void shine(double sum, double x, double y, double streak, double blur) {
        for (double along = -0.5; along <= 0.5; along += 0.05) {
            for (int i = 0; i < luma.length; i++) {
                int row = i / WIDTH;
                double distance = Math.hypot(i % WIDTH - x - along * streak, row - y);
                luma[i] += sum / 21 / (2 * Math.PI * blur * blur) * Math.exp(-distance * distance / (2 * blur * blur));
            }
        }
    }

    private Glow measured(int x, int y) {
        return Objects.requireNonNull(Photometer.at(this::at, WIDTH, HEIGHT, x, y));
    }

    private double at(int x, int y) {
        return luma[y * WIDTH + x];
    }

    @Test
    void neither_blur_nor_smear_changes_how_much_light_a_ball_adds_by_more_than_a_tenth() {
        shine(6, 40, 50, 0, 1);
        shine(6, 80.3, 50.4, 0, 1.4);
        shine(6, 130, 50, 5, 1.2);

        assertThat(measured(40, 50).excess()).isCloseTo(6, within(0.6));
        assertThat(measured(80, 51).excess()).isCloseTo(6, within(0.6));
        assertThat(measured(129, 50).excess()).isCloseTo(6, within(0.6));
        assertThat(measured(40, 50).backdrop()).isCloseTo(GRASS, within(0.01));
    }

    @Test
    void what_does_not_stand_out_or_is_not_small_or_lies_at_the_edge_is_not_measured() {
        shine(0.2, 40, 50, 0, 1);
        shine(60, 90, 50, 30, 2);
        shine(6, 150, 5, 0, 1);

        assertThat(Photometer.at(this::at, WIDTH, HEIGHT, 40, 50)).isNull();
        assertThat(Photometer.at(this::at, WIDTH, HEIGHT, 90, 50)).isNull();
        assertThat(Photometer.at(this::at, WIDTH, HEIGHT, 150, 5)).isNull();
    }

    @Test
    void a_ball_before_something_uneven_is_not_measured() {
        for (int i = 0; i < luma.length; i++) {
            luma[i] += i % WIDTH * 0.01;
        }
        shine(6, 40, 50, 0, 1);

        assertThat(Photometer.at(this::at, WIDTH, HEIGHT, 40, 50)).isNull();
    }
}
