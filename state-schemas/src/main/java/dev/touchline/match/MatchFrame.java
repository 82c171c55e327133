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
 * @param settled where the ball was {@link #SETTLED_FRAMES} frames ago, as it is known by now: one camera cannot tell how far
 *     away a ball in the air is until it comes down; null when it is not known any better
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
        int rulesVersion,
        @Nullable FrameBall settled) {
    public static final long STEP_MICROS = 40_000;
    /** Of so many frames ago the ball is told again. */
    public static final int SETTLED_FRAMES = 25;

    private static final long PER_SECOND = 1_000_000 / STEP_MICROS;

    /** The same frame with people and ball there. */
    public MatchFrame with(List<FramePerson> others, @Nullable FrameBall other) {
        return new MatchFrame(
                match,
                number,
                timeMicros,
                period,
                clockSeconds,
                others,
                other,
                newestCaptureTimeMicros,
                cameras,
                setupVersion,
                rulesVersion,
                settled);
    }

    /** Whether it falls on a whole second, when what is told once a second is told. */
    public boolean onTheSecond() {
        return number % PER_SECOND == 0;
    }
}
