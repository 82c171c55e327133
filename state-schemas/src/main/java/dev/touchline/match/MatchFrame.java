package dev.touchline.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everybody and the ball at one instant of a 25 Hz grid, fused from all cameras. Metres, m/s, microseconds UTC.
 *
 * @param number {@code timeMicros / 40000}, so the same instant has the same number in every run
 * @param period 0 outside any period
 * @param clockSeconds match clock within the period, from its kick-off
 * @param newestCaptureTimeMicros capture time of the newest picture that contributed
 * @param setupVersion of the match setup it was made with: cameras, line-ups, periods
 * @param rulesVersion of the rules in force, the same that the events called from it carry
 */
public record MatchFrame(
        String match,
        long number,
        long timeMicros,
        int period,
        double clockSeconds,
        List<FramePerson> people,
        @Nullable FrameBall ball,
        long newestCaptureTimeMicros,
        List<CameraProgress> cameras,
        int setupVersion,
        int rulesVersion) {
    public static final long STEP_MICROS = 40_000;

    private static final long PER_SECOND = 1_000_000 / STEP_MICROS;

    /** Whether it falls on a whole second, when what is told once a second is told. */
    public boolean onTheSecond() {
        return number % PER_SECOND == 0;
    }
}
