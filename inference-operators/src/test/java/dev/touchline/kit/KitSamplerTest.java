package dev.touchline.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchline.footage.PixelBox;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KitSamplerTest {
    private static final int GRASS = 0x4A7A3A;
    private static final PixelBox BOX = new PixelBox(100, 50, 20, 48);

    /** Somebody in shirt and shorts on grass with a little noise, arms apart so that grass shows between. */
    private static ColourAt player(int shirt, int shorts) {
        Random random = new Random(3);
        int[] noise = random.ints(4096, -6, 7).toArray();
        return (x, y) -> {
            double across = (x - BOX.left()) / BOX.width();
            double down = (y - BOX.top()) / BOX.height();
            boolean body = Math.abs(across - 0.5) < 0.16;
            int colour = !body || down < 0 || down > 1
                    ? GRASS
                    : down < 0.15 ? 0xC89070 : down < 0.49 ? shirt : down < 0.67 ? shorts : 0xC89070;
            int shake = noise[(x * 31 + y * 17) & 4095];
            return shaken(colour, shake);
        };
    }

    private static int shaken(int colour, int shake) {
        int out = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            out |= Math.max(0, Math.min(255, (colour >> shift & 0xFF) + shake)) << shift;
        }
        return out;
    }

    @Test
    void lab_agrees_with_its_known_values() {
        LabColour white = LabColour.of("#ffffff");
        LabColour blue = LabColour.of("#0000ff");

        assertThat(white.lightness()).isCloseTo(100, within(0.1));
        assertThat(Math.hypot(white.a(), white.b())).isLessThan(0.1);
        assertThat(blue.lightness()).isCloseTo(32.3, within(0.1));
        assertThat(blue.a()).isCloseTo(79.2, within(0.2));
        assertThat(blue.b()).isCloseTo(-107.9, within(0.2));
    }

    @Test
    void shirt_and_shorts_are_sampled_without_the_grass_between_them() {
        KitSample sample = Objects.requireNonNull(KitSampler.sample(BOX, player(0xC81E1E, 0xF0F0F0), 300, 200));
        LabColour red = LabColour.of(0xC81E1E);
        LabColour white = LabColour.of(0xF0F0F0);

        assertThat(sample.shirtL()).isCloseTo(red.lightness(), within(3.0));
        assertThat(sample.shirtA()).isCloseTo(red.a(), within(4.0));
        assertThat(sample.shirtB()).isCloseTo(red.b(), within(4.0));
        assertThat(sample.shortsL()).isCloseTo(white.lightness(), within(3.0));
        assertThat(sample.cover()).isBetween(0.5, 0.95);
    }

    @Test
    void a_green_shirt_unlike_the_grass_stays() {
        KitSample sample = Objects.requireNonNull(KitSampler.sample(BOX, player(0x10C050, 0x10C050), 300, 200));

        assertThat(sample.shirtA()).isCloseTo(LabColour.of(0x10C050).a(), within(5.0));
    }

    @Test
    void a_shirt_as_green_as_the_grass_is_a_shirt_all_the_same() {
        KitSample sample = Objects.requireNonNull(KitSampler.sample(BOX, player(0x507535, 0x507535), 300, 200));

        assertThat(sample.shirtA()).isCloseTo(LabColour.of(0x507535).a(), within(5.0));
        assertThat(sample.isFitToLearnFrom()).isTrue();
    }

    @Test
    void a_box_outside_the_picture_gives_no_sample_and_one_at_its_edge_does() {
        assertThat(KitSampler.sample(new PixelBox(400, 50, 20, 48), player(1, 2), 300, 200))
                .isNull();
        assertThat(KitSampler.sample(new PixelBox(290, 160, 20, 48), player(1, 2), 300, 200))
                .isNotNull();
        assertThat(KitSampler.sample(new PixelBox(-8, 50, 20, 48), player(1, 2), 300, 200))
                .isNotNull();
    }
}
