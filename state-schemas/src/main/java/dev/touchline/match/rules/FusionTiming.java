package dev.touchline.match.rules;

/**
 * How long the fused frame waits for its cameras, in milliseconds.
 *
 * @param maxWaitMillis for a live camera that is behind the others
 * @param idleMillis a camera is idle after this long without sighting or heartbeat
 */
public record FusionTiming(int maxWaitMillis, int idleMillis) {
    public static final FusionTiming STANDARD = new FusionTiming(80, 1000);
}
