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
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanarConverterTest {
    private static final PictureSize SIZE = new PictureSize(64, 32);
    private static final PictureSize HALF = new PictureSize(32, 16);
    private static final int NEUTRAL = 128;
    private static final double A_LEVEL = 1.0 / 219;

    @Test
    void every_brightness_is_read_from_black_to_white_in_both_ranges() {
        for (int level : new int[] {0, 1, 64, 128, 254, 255}) {
            try (PlanarPicture picture = planar(plain(AVCOL_RANGE_JPEG, level), SIZE)) {
                assertThat(picture.luma(20, 10)).isCloseTo(level / 255.0, within(A_LEVEL));
                assertThat(picture.rgb(20, 10) & 0xff).isCloseTo(level, within(1));
                assertThat((picture.rgb(20, 10) >> 8) & 0xff).isCloseTo(level, within(1));
                assertThat(picture.rgb(20, 10) >> 16).isCloseTo(level, within(1));
            }
        }
        for (int level : new int[] {16, 17, 126, 234, 235}) {
            try (PlanarPicture same = planar(plain(AVCOL_RANGE_MPEG, level), SIZE);
                    PlanarPicture half = planar(plain(AVCOL_RANGE_MPEG, level), HALF)) {
                assertThat(same.luma(20, 10)).isEqualTo((level - 16) / 219.0);
                assertThat(half.luma(10, 5)).isEqualTo((level - 16) / 219.0);
            }
        }
    }

    @Test
    void the_moment_before_is_read_like_the_picture_itself() {
        for (int range : new int[] {AVCOL_RANGE_JPEG, AVCOL_RANGE_MPEG}) {
            for (PictureSize size : List.of(SIZE, HALF)) {
                try (PlanarPicture now = planar(plain(range, 90), size);
                        PlanarPicture compared = planar(plain(range, 200), plain(range, 90), 0, size)) {
                    assertThat(level(compared, 1, 7, 5)).isEqualTo(level(now, 0, 7, 5));
                    assertThat(level(compared, 0, 7, 5)).isGreaterThan(level(compared, 1, 7, 5));
                    assertThat(level(compared, 2, 0, 1)).as("unknown").isZero();
                }
            }
        }
    }

    @Test
    void without_a_picture_from_before_it_says_so_until_there_is_one() {
        try (PlanarPicture target = new PlanarPicture(SIZE, new PictureSize(96, 64));
                PlanarConverter converter = new PlanarConverter();
                DecodedPicture now = plain(AVCOL_RANGE_MPEG, 200);
                DecodedPicture before = plain(AVCOL_RANGE_MPEG, 90)) {
            converter.convert(now, null, 0, target);
            assertThat(level(target, 1, 30, 20)).isEqualTo(200);
            assertThat(level(target, 2, 63, 31)).as("unknown").isEqualTo(1);
            assertThat(level(target, 2, 64, 31)).as("beside the picture").isZero();
            assertThat(level(target, 2, 10, 33)).as("below the picture").isZero();
            assertThat(target.luma(80, 10)).isZero();
            converter.convert(now, before, 0, target);
            assertThat(level(target, 1, 30, 20)).isEqualTo(90);
            assertThat(level(target, 2, 63, 31)).isZero();
        }
    }

    @Test
    void rows_above_the_top_are_left_out() {
        DecodedPicture ramp = picture(AVCOL_RANGE_MPEG, AVCOL_SPC_UNSPECIFIED, y -> 20 + y, x -> 100 + x, x -> NEUTRAL);
        DecodedPicture before = plain(AVCOL_RANGE_MPEG, 90);
        try (PlanarPicture target = planar(ramp, before, 6, new PictureSize(64, 26))) {
            assertThat(level(target, 0, 3, 0)).isEqualTo(26);
            assertThat(level(target, 0, 3, 25)).isEqualTo(51);
            assertThat(level(target, 1, 3, 25)).isEqualTo(90);
            assertThat(level(target, 2, 8, 0)).as("Cb").isEqualTo(104);
        }
    }

    @Test
    void red_is_read_by_the_matrix_that_the_stream_names_and_by_bt_601_without_one() {
        // Y, Cb and Cr of pure red: 255 Kr, -127.5 Kr / (1 - Kb) + 128, 127.5 + 128, in whole levels
        assertRed(AVCOL_SPC_UNSPECIFIED, 76, 85);
        assertRed(AVCOL_SPC_BT709, 54, 99);
    }

    private static void assertRed(int matrix, int y, int cb) {
        DecodedPicture red = picture(AVCOL_RANGE_JPEG, matrix, row -> y, x -> cb, x -> 255);
        try (PlanarPicture picture = planar(red, SIZE)) {
            assertThat(picture.rgb(20, 10) >> 16).isCloseTo(255, within(4));
            assertThat((picture.rgb(20, 10) >> 8) & 0xff).isCloseTo(0, within(4));
            assertThat(picture.rgb(20, 10) & 0xff).isCloseTo(0, within(4));
        }
    }

    private static PlanarPicture planar(DecodedPicture from, PictureSize size) {
        return planar(from, null, 0, size);
    }

    private static PlanarPicture planar(
            DecodedPicture from, @Nullable DecodedPicture before, int top, PictureSize size) {
        PlanarPicture target = new PlanarPicture(size, size);
        try (from;
                before;
                PlanarConverter converter = new PlanarConverter()) {
            converter.convert(from, before, top, target);
        }
        return target;
    }

    private static int level(PlanarPicture picture, int plane, int x, int y) {
        int row = plane * picture.padded().height() + y;
        return picture.planes().get(row * picture.padded().width() + x) & 0xff;
    }

    private static DecodedPicture plain(int range, int level) {
        return picture(range, AVCOL_SPC_UNSPECIFIED, y -> level, x -> NEUTRAL, x -> NEUTRAL);
    }

    /** A picture by its brightness as a function of the row, and its colours as functions of the sample's column. */
    private static DecodedPicture picture(
            int range, int matrix, IntUnaryOperator brightness, IntUnaryOperator blue, IntUnaryOperator red) {
        AVFrame frame = av_frame_alloc();
        frame.format(AV_PIX_FMT_YUV420P).width(SIZE.width()).height(SIZE.height());
        frame.color_range(range).colorspace(matrix);
        av_frame_get_buffer(frame, 0);
        fill(frame, 0, SIZE, (x, y) -> brightness.applyAsInt(y));
        fill(frame, 1, HALF, (x, y) -> blue.applyAsInt(x));
        fill(frame, 2, HALF, (x, y) -> red.applyAsInt(x));
        return new DecodedPicture(frame);
    }

    private static void fill(AVFrame frame, int plane, PictureSize size, IntBinaryOperator levels) {
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                frame.data(plane).put((long) y * frame.linesize(plane) + x, (byte) levels.applyAsInt(x, y));
            }
        }
    }
}
