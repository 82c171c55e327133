package dev.touchline.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.junit.jupiter.api.Test;

class PlanarConverterTest {
    private static final PictureSize SIZE = new PictureSize(64, 32);
    private static final PictureSize HALF = new PictureSize(32, 16);
    private static final int NEUTRAL = 128;
    private static final float A_TENTH_OF_A_LEVEL = 0.1f / 255;
    private static final float HALF_A_LEVEL = 0.5f / 255;

    @Test
    void every_brightness_of_full_range_keeps_its_level_up_to_white() {
        for (int level : new int[] {0, 1, 64, 128, 254, 255}) {
            try (PlanarPicture picture = planar(plain(AVCOL_RANGE_JPEG, level), SIZE)) {
                assertThat(picture.red(20, 10)).isCloseTo(level / 255f, within(A_TENTH_OF_A_LEVEL));
                assertThat(picture.green(20, 10)).isCloseTo(level / 255f, within(A_TENTH_OF_A_LEVEL));
                assertThat(picture.blue(20, 10)).isCloseTo(level / 255f, within(A_TENTH_OF_A_LEVEL));
            }
        }
    }

    @Test
    void brightness_of_limited_range_is_stretched_from_black_to_white() {
        for (int level : new int[] {16, 17, 126, 234, 235}) {
            try (PlanarPicture picture = planar(plain(AVCOL_RANGE_MPEG, level), HALF)) {
                assertThat(picture.green(10, 5)).isCloseTo((level - 16) / 219f, within(A_TENTH_OF_A_LEVEL));
            }
        }
    }

    @Test
    void grey_spans_black_to_white_in_both_ranges() {
        for (PictureSize size : List.of(SIZE, HALF)) {
            assertThat(brightness(plain(AVCOL_RANGE_JPEG, 255), size) - brightness(plain(AVCOL_RANGE_JPEG, 0), size))
                    .isCloseTo(1, within(A_TENTH_OF_A_LEVEL));
            assertThat(brightness(plain(AVCOL_RANGE_MPEG, 235), size) - brightness(plain(AVCOL_RANGE_MPEG, 16), size))
                    .isCloseTo(1, within(A_TENTH_OF_A_LEVEL));
        }
    }

    @Test
    void red_is_read_by_the_matrix_that_the_stream_names_and_by_bt_601_without_one() {
        // Y, Cb and Cr of pure red: 255 Kr, -127.5 Kr / (1 - Kb) + 128, 127.5 + 128, in whole levels
        assertRed(AVCOL_SPC_UNSPECIFIED, 76, 85);
        assertRed(AVCOL_SPC_BT709, 54, 99);
    }

    @Test
    void colour_between_two_samples_is_a_mixture_of_both() {
        DecodedPicture edge =
                picture(AVCOL_RANGE_JPEG, AVCOL_SPC_UNSPECIFIED, 100, x -> NEUTRAL, x -> x < 8 ? 108 : 148);
        try (PlanarPicture picture = planar(edge, SIZE)) {
            float left = picture.red(4, 10);
            float right = picture.red(40, 10);
            assertThat(right - left).isCloseTo(40 * 1.402f / 255, within(HALF_A_LEVEL));
            assertThat(picture.red(15, 10)).isCloseTo(left + (right - left) / 4, within(HALF_A_LEVEL));
            assertThat(picture.red(16, 10)).isCloseTo(right - (right - left) / 4, within(HALF_A_LEVEL));
        }
    }

    private static void assertRed(int matrix, int y, int cb) {
        try (PlanarPicture picture = planar(picture(AVCOL_RANGE_JPEG, matrix, y, x -> cb, x -> 255), SIZE)) {
            assertThat(picture.red(20, 10)).isCloseTo(1, within(2.5f / 255));
            assertThat(picture.green(20, 10)).isCloseTo(0, within(2.5f / 255));
            assertThat(picture.blue(20, 10)).isCloseTo(0, within(2.5f / 255));
        }
    }

    private static PlanarPicture planar(DecodedPicture from, PictureSize size) {
        PlanarPicture target = new PlanarPicture(size, size);
        try (from;
                PlanarConverter converter = new PlanarConverter()) {
            converter.convert(from, target);
        }
        return target;
    }

    private static float brightness(DecodedPicture from, PictureSize size) {
        try (from;
                GreyPicture target = new GreyPicture(size);
                PlanarConverter converter = new PlanarConverter()) {
            converter.convert(from, target);
            return Short.toUnsignedInt(target.plane().get(size.width() + 20)) / target.span();
        }
    }

    private static DecodedPicture plain(int range, int level) {
        return picture(range, AVCOL_SPC_UNSPECIFIED, level, x -> NEUTRAL, x -> NEUTRAL);
    }

    /** A picture of one brightness; its colours as functions of the sample's column. */
    private static DecodedPicture picture(
            int range, int matrix, int brightness, IntUnaryOperator blue, IntUnaryOperator red) {
        AVFrame frame = av_frame_alloc();
        frame.format(AV_PIX_FMT_YUV420P).width(SIZE.width()).height(SIZE.height());
        frame.color_range(range).colorspace(matrix);
        av_frame_get_buffer(frame, 0);
        fill(frame, 0, SIZE, x -> brightness);
        fill(frame, 1, HALF, blue);
        fill(frame, 2, HALF, red);
        return new DecodedPicture(frame);
    }

    private static void fill(AVFrame frame, int plane, PictureSize size, IntUnaryOperator levels) {
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                frame.data(plane).put((long) y * frame.linesize(plane) + x, (byte) levels.applyAsInt(x));
            }
        }
    }
}
