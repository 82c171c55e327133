package dev.touchline.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchline.decode.DecodedPicture;
import dev.touchline.decode.PictureDecoder;
import dev.touchline.decode.PictureSize;
import dev.touchline.decode.PlanarConverter;
import dev.touchline.decode.PlanarPicture;
import dev.touchline.decode.TestClip;
import dev.touchline.footage.Codec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangePlaneTest {
    private static final PictureSize SIZE = new PictureSize(320, 192);
    private static final PictureSize PADDED = new PictureSize(352, 224);
    private static final int PLANE = 352 * 224;
    private final List<DecodedPicture> pictures = new ArrayList<>();
    private final PlanarPicture planes = new PlanarPicture(SIZE, PADDED, 4);

    @AfterEach
    void close() {
        pictures.forEach(DecodedPicture::close);
        planes.close();
    }

    @Test
    void it_is_the_difference_of_the_brightness_of_the_colours() throws Exception {
        decode();
        float[] before = brightness(pictures.get(0));
        float[] now = brightness(pictures.get(4));
        try (ChangePlane change = new ChangePlane(SIZE, PADDED, 0.5)) {
            change.fill(pictures.get(4), pictures.get(0), planes.planes());
        }
        int brighter = 0;
        for (int y = 0; y < SIZE.height(); y++) {
            for (int x = 0; x < SIZE.width(); x++) {
                float expected = now[y * PADDED.width() + x] - before[y * PADDED.width() + x];
                assertThat(changeAt(x, y)).isCloseTo(expected, within(0.06f)); // colours are cut off at white
                brighter += expected > 0.3 ? 1 : 0;
            }
        }
        assertThat(brighter).as("pixels that the square has come to").isGreaterThan(200);
        assertThat(changeAt(330, 10)).as("beside the picture").isZero();
    }

    @Test
    void it_is_the_same_for_a_smaller_reading() throws Exception {
        decode();
        PictureSize half = new PictureSize(160, 96);
        try (ChangePlane change = new ChangePlane(SIZE, PADDED, 0.5);
                PlanarPicture small = new PlanarPicture(half, half, 4);
                ChangePlane smaller = new ChangePlane(half, half, 0.5)) {
            change.fill(pictures.get(4), pictures.get(0), planes.planes());
            smaller.fill(pictures.get(4), pictures.get(0), small.planes());
            float mean = (changeAt(4, 60) + changeAt(5, 60) + changeAt(4, 61) + changeAt(5, 61)) / 4;
            assertThat(mean).isLessThan(-0.5f);
            assertThat(small.planes().get(3 * 160 * 96 + 30 * 160 + 2)).isCloseTo(mean, within(0.05f));
        }
    }

    @Test
    void without_a_picture_from_before_it_says_unknown_everywhere() throws Exception {
        decode();
        try (ChangePlane change = new ChangePlane(SIZE, PADDED, 0.5)) {
            change.fill(pictures.get(4), null, planes.planes());
        }
        assertThat(changeAt(0, 0)).isEqualTo(0.5f);
        assertThat(changeAt(319, 191)).isEqualTo(0.5f);
    }

    private float changeAt(int x, int y) {
        return planes.planes().get(3 * PLANE + y * PADDED.width() + x);
    }

    private void decode() throws Exception {
        try (PictureDecoder decoder = new PictureDecoder(Codec.H264, 1_000_000)) {
            for (TestClip.Unit unit : TestClip.h264(320, 192, 5, 5)) {
                decoder.decode(unit.payload(), pictures.size(), pictures::add);
            }
        }
    }

    private float[] brightness(DecodedPicture picture) {
        float[] brightness = new float[PLANE];
        try (PlanarConverter converter = new PlanarConverter()) {
            converter.convert(picture, planes);
        }
        for (int i = 0; i < PLANE; i++) {
            brightness[i] = 0.299f * planes.planes().get(i)
                    + 0.587f * planes.planes().get(PLANE + i)
                    + 0.114f * planes.planes().get(2 * PLANE + i);
        }
        return brightness;
    }
}
