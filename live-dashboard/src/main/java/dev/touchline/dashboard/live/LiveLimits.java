package dev.touchline.dashboard.live;

import java.time.Duration;

/**
 * How long a live socket is borne with.
 *
 * @param slow a client that takes nothing for this long is closed
 * @param beat a message is sent at least this often
 * @param silence a client that answers no ping for this long is closed
 */
public record LiveLimits(Duration slow, Duration beat, Duration silence) {
    public static final LiveLimits USUAL =
            new LiveLimits(Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(30));
}
