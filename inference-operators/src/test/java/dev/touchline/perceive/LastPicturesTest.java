package dev.touchline.perceive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.decode.DecodedPicture;
import dev.touchline.decode.PictureDecoder;
import dev.touchline.decode.TestClip;
import dev.touchline.footage.Codec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LastPicturesTest {
    private static final int LAG_MILLIS = 80;
    private final List<DecodedPicture> pictures = new ArrayList<>();

    @BeforeEach
    void decode() throws Exception {
        try (PictureDecoder decoder = new PictureDecoder(Codec.H264, 1_000_000)) {
            List<TestClip.Unit> units = TestClip.h264(96, 64, 8, 8);
            for (int i = 0; i < units.size(); i++) {
                decoder.decode(units.get(i).payload(), i, pictures::add);
            }
        }
    }

    @AfterEach
    void close() {
        pictures.forEach(DecodedPicture::close);
    }

    @Test
    void at_25_pictures_a_second_each_is_compared_with_the_last_but_one() {
        assertThat(stampsBefore(LAG_MILLIS, 0, 40, 80, 120, 160)).containsExactly(-1L, 0L, 0L, 1L, 2L);
    }

    @Test
    void at_30_pictures_a_second_the_nearest_to_the_lag_is_taken() {
        assertThat(stampsBefore(LAG_MILLIS, 0, 33, 67, 100, 133)).containsExactly(-1L, -1L, 0L, 1L, 2L);
    }

    @Test
    void after_a_gap_or_a_step_back_in_time_nothing_is_known() {
        assertThat(stampsBefore(LAG_MILLIS, 0, 40, 500, 540, 200)).containsExactly(-1L, 0L, -1L, 2L, -1L);
    }

    @Test
    void a_network_that_compares_nothing_gets_nothing() {
        assertThat(stampsBefore(0, 0, 40, 80)).containsExactly(-1L, -1L, -1L);
    }

    /** The stamps of the pictures that pictures captured at these milliseconds are compared with, -1 for none. */
    private List<Long> stampsBefore(int lagMillis, long... captureMillis) {
        List<Long> stamps = new ArrayList<>();
        try (LastPictures last = new LastPictures(lagMillis)) {
            for (int i = 0; i < captureMillis.length; i++) {
                try (DecodedPicture before = last.before(pictures.get(i), captureMillis[i] * 1000)) {
                    stamps.add(before == null ? -1 : before.stamp());
                }
            }
        }
        return stamps;
    }
}
