package dev.touchline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.footage.AccessUnit;
import dev.touchline.footage.Codec;
import dev.touchline.ingest.CameraFeed.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CameraFeedTest {
    private static final byte[] SPS = Wire.nal(0x67, 12, 1);
    private static final byte[] PPS = Wire.nal(0x68, 6, 2);
    private static final byte[] KEY = Wire.nal(0x65, 400, 3);
    private static final byte[] DELTA = Wire.nal(0x41, 200, 4);

    private final List<AccessUnit> sent = new ArrayList<>();
    private final CameraFeed feed = new CameraFeed("final", "left", sent::add, new CaptureClock(1, 0));

    @Test
    void a_key_frame_without_parameter_sets_gets_those_of_the_description() {
        feed.opened(Codec.H264, Wire.join(SPS, PPS));
        feed.picture(unit(0, KEY));

        assertThat(sent.get(0).payload()).isEqualTo(Wire.join(SPS, PPS, KEY));
        assertThat(sent.get(0).key()).isTrue();
    }

    @Test
    void parameter_sets_go_behind_an_access_unit_delimiter() {
        byte[] delimiter = Wire.nal(0x09, 2, 1);
        feed.opened(Codec.H264, Wire.join(SPS, PPS));
        feed.picture(unit(0, Wire.join(delimiter, KEY)));

        assertThat(sent.get(0).payload()).isEqualTo(Wire.join(delimiter, SPS, PPS, KEY));
    }

    @Test
    void parameter_sets_in_band_win_over_the_description_and_are_not_doubled() {
        byte[] newer = Wire.nal(0x67, 14, 9);
        feed.opened(Codec.H264, Wire.join(SPS, PPS));
        feed.picture(unit(0, Wire.join(newer, PPS, KEY)));
        feed.picture(unit(1, KEY));

        assertThat(sent.get(0).payload()).isEqualTo(Wire.join(newer, PPS, KEY));
        assertThat(sent.get(1).payload()).isEqualTo(Wire.join(newer, PPS, KEY));
    }

    @Test
    void h265_needs_three_kinds_of_parameter_sets() {
        byte[] vps = Wire.nal(32 << 1, 9, 1);
        byte[] sps = Wire.nal(33 << 1, 9, 2);
        byte[] pps = Wire.nal(34 << 1, 9, 3);
        byte[] cra = Wire.nal(21 << 1, 90, 4);
        feed.opened(Codec.H265, Wire.join(vps, sps));
        assertThat(feed.picture(unit(0, cra))).isEqualTo(Outcome.WAITING_FOR_PARAMETER_SETS);

        feed.picture(unit(1, Wire.join(pps, cra)));

        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).payload()).isEqualTo(Wire.join(vps, sps, pps, cra));
        assertThat(sent.get(0).codec()).isEqualTo(Codec.H265);
    }

    @Test
    void nothing_goes_out_before_a_key_frame_and_after_every_connection_again() {
        feed.opened(Codec.H264, Wire.join(SPS, PPS));
        assertThat(feed.picture(unit(0, DELTA))).isEqualTo(Outcome.WAITING_FOR_KEY_FRAME);
        feed.picture(unit(1, KEY));
        feed.picture(unit(2, DELTA));
        feed.opened(Codec.H264, Wire.join(SPS, PPS));
        assertThat(feed.picture(unit(3, DELTA))).isEqualTo(Outcome.WAITING_FOR_KEY_FRAME);

        assertThat(sent).extracting(AccessUnit::key).containsExactly(true, false);
    }

    @Test
    void a_large_picture_is_split_and_its_parts_make_it_whole() {
        byte[] large = Wire.nal(0x65, 1_200_000, 5);
        feed.opened(Codec.H264, Wire.join(SPS, PPS));
        feed.picture(unit(0, large));

        assertThat(sent).extracting(AccessUnit::part).containsExactly(0, 1, 2);
        assertThat(sent).allSatisfy(part -> {
            assertThat(part.parts()).isEqualTo(3);
            assertThat(part.sequence()).isZero();
            assertThat(part.payload().length).isLessThanOrEqualTo(512 << 10);
        });
        assertThat(Wire.join(sent.stream().map(AccessUnit::payload).toArray(byte[][]::new)))
                .isEqualTo(Wire.join(SPS, PPS, large));
    }

    @Test
    void heartbeats_are_counted_among_the_units_and_hold_nothing() {
        feed.heartbeat(5);
        assertThat(sent).isEmpty();
        feed.opened(Codec.H264, Wire.join(SPS, PPS));
        feed.picture(unit(0, KEY));
        feed.heartbeat(unit(0, KEY).arrivalTimeMicros() + 200_000);

        assertThat(sent).extracting(AccessUnit::sequence).containsExactly(0L, 1L);
        assertThat(sent.get(1).isHeartbeat()).isTrue();
        assertThat(sent.get(1).captureTimeMicros()).isEqualTo(sent.get(0).captureTimeMicros() + 200_000);
    }

    @Test
    void a_picture_repeated_for_two_seconds_is_frozen() {
        feed.opened(Codec.H264, Wire.join(SPS, PPS));
        Outcome outcome = Outcome.SENT;
        for (int frame = 0; frame <= 50; frame++) {
            outcome = feed.picture(unit(frame, KEY));
            assertThat(outcome).isEqualTo(frame < 50 ? Outcome.SENT : Outcome.FROZEN);
        }
        assertThat(feed.picture(unit(51, DELTA))).isEqualTo(Outcome.SENT);
    }

    private static CodedUnit unit(int frame, byte[] annexB) {
        long arrival = 1_790_000_000_000_000L + (long) frame * Wire.FRAME_MICROS;
        return new CodedUnit(annexB, (long) frame * Wire.FRAME_TICKS, null, null, arrival);
    }
}
