package dev.touchline.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchline.decode.PictureSize;
import dev.touchline.footage.PixelBox;
import org.junit.jupiter.api.Test;

class FittingTest {
    private static final PictureSize HD = new PictureSize(1280, 720);

    @Test
    void a_picture_that_is_worth_a_look_all_over_is_padded_below() {
        Fitting whole = Fitting.from(0, HD, HD, 32);
        assertThat(whole).isEqualTo(new Fitting(HD, 0, HD, new PictureSize(1280, 736)));
    }

    @Test
    void rows_above_the_top_are_left_out_by_whole_multiples() {
        Fitting cut = Fitting.from(100, HD, HD, 32);
        assertThat(cut.top()).as("640 rows hold the 620 wanted").isEqualTo(80);
        assertThat(cut.content()).isEqualTo(cut.input()).isEqualTo(new PictureSize(1280, 640));
        assertThat(cut.toPictureY(0)).isEqualTo(80);
        assertThat(cut.toPictureY(640)).isEqualTo(720);
        assertThat(cut.toPicture(10, -5, 20, 30)).isEqualTo(new PixelBox(10, 80, 10, 30));
    }

    @Test
    void a_picture_read_smaller_is_cut_in_its_own_pixels() {
        PictureSize wide = new PictureSize(3840, 2160);
        Fitting cut = Fitting.from(301, wide, new PictureSize(1536, 864), 32);
        assertThat(cut.input()).isEqualTo(new PictureSize(1536, 768));
        assertThat(cut.top()).isEqualTo(240);
        assertThat(cut.scaleX()).isCloseTo(cut.scaleY(), within(1e-12));
        assertThat(cut.toPictureY(768)).isCloseTo(2160, within(1e-9));
    }
}
