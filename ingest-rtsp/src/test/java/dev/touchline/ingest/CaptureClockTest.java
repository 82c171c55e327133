package dev.touchline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.footage.ClockSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptureClockTest {
    private static final long NOON = 1_790_000_000_000_000L;
    private static final long DELAY = 30_000;
    private final CaptureClock clock = new CaptureClock(7, DELAY);

    @Test
    void a_sender_report_gives_the_true_time_however_late_the_packet() {
        CaptureClock.Reading prompt = reported(0, 5_000);
        CaptureClock.Reading held = reported(1, 90_000);

        assertThat(prompt.captureTimeMicros()).isEqualTo(NOON);
        assertThat(held.captureTimeMicros()).isEqualTo(NOON + Wire.FRAME_MICROS);
        assertThat(held.source()).isEqualTo(ClockSource.SENDER_REPORT);
        assertThat(held.epoch()).isEqualTo(7);
    }

    @Test
    void without_reports_it_is_the_arrival_less_the_known_delay_with_the_queueing_taken_out() {
        clock.read(Wire.unit(0, null, NOON + 80_000));
        clock.read(Wire.unit(Wire.FRAME_TICKS, null, NOON + Wire.FRAME_MICROS + DELAY));
        CaptureClock.Reading jittered =
                clock.read(Wire.unit(2 * Wire.FRAME_TICKS, null, NOON + 2 * Wire.FRAME_MICROS + DELAY + 25_000));

        assertThat(jittered.source()).isEqualTo(ClockSource.ARRIVAL);
        assertThat(jittered.captureTimeMicros() - NOON - 2 * Wire.FRAME_MICROS).isBetween(0L, 100L);
    }

    @Test
    void a_report_that_comes_late_anchors_anew_and_time_does_not_fall() {
        long before = clock.read(Wire.unit(0, null, NOON + 40_000)).captureTimeMicros();
        CaptureClock.Reading after = reported(1, 40_000);

        assertThat(after.epoch()).isGreaterThan(7);
        assertThat(after.source()).isEqualTo(ClockSource.SENDER_REPORT);
        assertThat(after.captureTimeMicros()).isGreaterThan(before).isEqualTo(NOON + Wire.FRAME_MICROS);
    }

    @Test
    void a_camera_two_seconds_ahead_or_in_1970_is_not_believed_and_its_error_is_told() {
        for (long wrong : new long[] {2_000_000, -2_000_000, -NOON}) {
            CaptureClock fresh = new CaptureClock(1, DELAY);
            CaptureClock.Reading reading = fresh.read(Wire.unit(0, NOON + wrong, NOON + DELAY));

            assertThat(reading.source()).isEqualTo(ClockSource.ARRIVAL);
            assertThat(reading.captureTimeMicros()).isEqualTo(NOON);
            assertThat(reading.errorMicros()).isEqualTo(-wrong);
        }
    }

    @Test
    void a_clock_set_right_in_the_middle_of_a_match_is_believed_from_then_on() {
        clock.read(Wire.unit(0, NOON + 2_000_000, NOON + DELAY));
        CaptureClock.Reading reading = reported(1, DELAY);

        assertThat(reading.source()).isEqualTo(ClockSource.SENDER_REPORT);
        assertThat(reading.captureTimeMicros()).isEqualTo(NOON + Wire.FRAME_MICROS);
    }

    @Test
    void rtp_time_that_wraps_between_report_and_packet_changes_nothing() {
        long wrapMicros = (1L << 32) * 100 / 9;
        reported(0, DELAY);
        CaptureClock.Reading wrapped = clock.read(
                Wire.unit(Wire.FRAME_TICKS, NOON + Wire.FRAME_MICROS - wrapMicros, NOON + Wire.FRAME_MICROS + DELAY));

        assertThat(wrapped.captureTimeMicros()).isEqualTo(NOON + Wire.FRAME_MICROS);
        assertThat(wrapped.epoch()).isEqualTo(7);
    }

    @Test
    void a_jump_of_ten_hours_raises_the_epoch_and_time_runs_on() {
        long jumpTicks = 10L * 3600 * 90_000;
        long jumpMicros = 10L * 3600 * 1_000_000;
        List<CaptureClock.Reading> readings = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            readings.add(reported(i, DELAY));
        }
        for (int i = 10; i < 20; i++) { // the report is still the one from before the jump
            long now = NOON + (long) i * Wire.FRAME_MICROS;
            readings.add(clock.read(Wire.unit((long) i * Wire.FRAME_TICKS + jumpTicks, now + jumpMicros, now + DELAY)));
        }

        assertThat(readings).extracting(CaptureClock.Reading::captureTimeMicros).isSorted();
        assertThat(readings.get(19).epoch()).isGreaterThan(7);
        assertThat(readings.get(19).captureTimeMicros()).isEqualTo(NOON + 19L * Wire.FRAME_MICROS);
    }

    @Test
    void a_stall_of_the_network_is_no_jump() {
        reported(0, DELAY);
        CaptureClock.Reading first = reported(1, 2_500_000);
        CaptureClock.Reading second = reported(2, 2_460_000);

        assertThat(first.epoch()).isEqualTo(7);
        assertThat(second.captureTimeMicros()).isEqualTo(NOON + 2 * Wire.FRAME_MICROS);
    }

    @Test
    void pictures_in_decoding_order_keep_their_display_times() {
        List<Long> captured = new ArrayList<>();
        for (int display : new int[] {0, 4, 2, 1, 3, 8, 6, 5, 7}) {
            long taken = NOON + (long) display * Wire.FRAME_MICROS;
            captured.add(clock.read(Wire.unit((long) display * Wire.FRAME_TICKS, taken, taken + 200_000))
                    .captureTimeMicros());
        }

        assertThat(captured.stream().sorted().map(time -> (time - NOON) / Wire.FRAME_MICROS))
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void a_new_connection_is_a_new_epoch_and_time_never_falls() {
        long before = reported(0, DELAY).captureTimeMicros();
        clock.restart();
        CaptureClock.Reading after = clock.read(Wire.unit(123_456_789, null, NOON + 20_000));

        assertThat(after.epoch()).isEqualTo(8);
        assertThat(after.captureTimeMicros()).isGreaterThan(before);
    }

    @Test
    void a_heartbeat_claims_what_a_picture_coming_now_would() {
        reported(0, 10_000);

        assertThat(clock.idle(NOON + 210_000).captureTimeMicros()).isEqualTo(NOON + 200_000);
    }

    /** A picture taken at noon plus so many frames, arriving so late, under a right sender report. */
    private CaptureClock.Reading reported(int frame, long lateMicros) {
        long taken = NOON + (long) frame * Wire.FRAME_MICROS;
        return clock.read(Wire.unit((long) frame * Wire.FRAME_TICKS, taken, taken + lateMicros));
    }
}
