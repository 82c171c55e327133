package dev.touchline.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.touchline.decode.ClipReader.ClipPacket;
import dev.touchline.fixture.RealData;
import dev.touchline.footage.Codec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PictureDecoderTest {
    private static final long PLENTY = 20_000_000;
    private final int handlesBefore = LiveHandles.count();

    @AfterEach
    void every_native_handle_is_closed_again() {
        assertThat(LiveHandles.count()).isEqualTo(handlesBefore);
    }

    private record Shown(long stamp, PictureSize size, boolean damaged) {}

    private static List<Shown> decode(PictureDecoder decoder, byte[] payload, long stamp)
            throws UnreadablePictureException {
        List<Shown> shown = new ArrayList<>();
        decoder.decode(payload, stamp, picture -> {
            shown.add(new Shown(picture.stamp(), picture.size(), picture.damaged()));
            picture.close();
        });
        return shown;
    }

    @Test
    void without_b_frames_each_access_unit_shows_its_own_picture_at_once() throws Exception {
        List<TestClip.Unit> units = TestClip.h264(320, 192, 12, 5);
        try (PictureDecoder decoder = new PictureDecoder(Codec.H264, PLENTY)) {
            for (int i = 0; i < units.size(); i++) {
                assertThat(decode(decoder, units.get(i).payload(), 1_000_000L + i))
                        .containsExactly(new Shown(1_000_000L + i, new PictureSize(320, 192), false));
            }
            assertThat(decoder.reorderDelay()).isZero();
        }
    }

    @Test
    void a_picture_larger_than_allowed_is_refused() {
        TestClip.Unit unit = TestClip.h264(640, 480, 1, 5).get(0);
        try (PictureDecoder decoder = new PictureDecoder(Codec.H264, 320 * 240)) {
            assertThatThrownBy(() -> decode(decoder, unit.payload(), 1)).isInstanceOf(UnreadablePictureException.class);
        }
    }

    @Test
    void a_change_of_size_in_mid_stream_is_followed() throws Exception {
        try (PictureDecoder decoder = new PictureDecoder(Codec.H264, PLENTY)) {
            List<Shown> shown = new ArrayList<>();
            shown.addAll(decode(decoder, TestClip.h264(320, 192, 1, 5).get(0).payload(), 1));
            shown.addAll(decode(decoder, TestClip.h264(256, 128, 1, 5).get(0).payload(), 2));
            assertThat(shown)
                    .extracting(Shown::size)
                    .containsExactly(new PictureSize(320, 192), new PictureSize(256, 128));
        }
    }

    @Test
    void flipped_bits_are_marked_and_never_crash() throws Exception {
        List<TestClip.Unit> units = TestClip.h264(320, 192, 40, 40);
        Random random = new Random(5);
        int marked = 0;
        try (PictureDecoder decoder = new PictureDecoder(Codec.H264, PLENTY)) {
            for (int i = 0; i < units.size(); i++) {
                byte[] payload = units.get(i).payload().clone();
                boolean hurt = i % 4 == 3;
                for (int flip = 0; hurt && flip < 8; flip++) {
                    payload[8 + random.nextInt(payload.length - 8)] ^= (byte) (1 << random.nextInt(8));
                }
                try {
                    marked += (int) decode(decoder, payload, i).stream()
                            .filter(Shown::damaged)
                            .count();
                } catch (UnreadablePictureException refused) {
                    marked++;
                }
            }
        }
        assertThat(marked).isPositive();
    }

    @Test
    void a_picture_lands_in_planes_of_red_green_and_blue() throws Exception {
        TestClip.Unit unit = TestClip.h264(320, 192, 1, 5).get(0);
        try (PictureDecoder decoder = new PictureDecoder(Codec.H264, PLENTY);
                PlanarConverter converter = new PlanarConverter();
                PlanarPicture same = new PlanarPicture(new PictureSize(320, 192), new PictureSize(352, 224));
                PlanarPicture half = new PlanarPicture(new PictureSize(160, 96), new PictureSize(160, 96))) {
            decoder.decode(unit.payload(), 1, picture -> {
                converter.convert(picture, null, 0, same);
                converter.convert(picture, null, 0, half);
                picture.close();
            });
            // Y 220, Cb 100, Cr 150 in limited-range BT.601
            assertThat((same.rgb(20, 70) >> 16) & 0xff).isCloseTo(255, within(5));
            assertThat((same.rgb(20, 70) >> 8) & 0xff).isCloseTo(232, within(7));
            assertThat(same.rgb(20, 70) & 0xff).isCloseTo(181, within(7));
            assertThat(half.rgb(10, 35) & 0xff).isCloseTo(same.rgb(20, 70) & 0xff, within(5));
            assertThat(same.rgb(330, 10)).isZero();
            assertThat(same.rgb(10, 200)).isZero();
        }
    }

    @Test
    void pictures_of_a_clip_with_b_frames_come_in_display_order() throws Exception {
        List<Long> fed = new ArrayList<>();
        List<Shown> shown = new ArrayList<>();
        try (ClipReader clip = new ClipReader(RealData.file("tsukuba/left_camera.mp4"));
                PictureDecoder decoder = clip.decoder(PLENTY)) {
            for (ClipPacket next = clip.next(); next != null && fed.size() < 20; next = clip.next()) {
                fed.add(next.timeMicros());
                shown.addAll(decode(decoder, next.payload(), next.timeMicros()));
            }
            decoder.drain(picture -> {
                shown.add(new Shown(picture.stamp(), picture.size(), picture.damaged()));
                picture.close();
            });
            assertThat(decoder.reorderDelay()).isPositive();
        }
        assertThat(fed).isNotEqualTo(fed.stream().sorted().toList());
        assertThat(shown)
                .extracting(Shown::stamp)
                .isEqualTo(fed.stream().sorted().toList());
        assertThat(shown).noneMatch(Shown::damaged);
    }

    @Test
    void a_real_camera_s_h264_has_no_delay() throws Exception {
        try (ClipReader clip = new ClipReader(RealData.file("tsukuba/right_camera_h264.mp4"));
                PictureDecoder decoder = clip.decoder(PLENTY)) {
            for (int i = 0; i < 4; i++) {
                ClipPacket next = Objects.requireNonNull(clip.next());
                assertThat(decode(decoder, next.payload(), i))
                        .extracting(Shown::stamp)
                        .containsExactly((long) i);
            }
        }
    }

    @Test
    void a_file_that_is_no_picture_is_named_with_the_reason() {
        assertThatThrownBy(() -> new ClipReader(Path.of("pom.xml")))
                .isInstanceOf(UnreadablePictureException.class)
                .hasMessageContaining("pom.xml");
    }
}
