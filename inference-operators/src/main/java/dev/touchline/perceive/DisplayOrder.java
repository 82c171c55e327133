package dev.touchline.perceive;

import dev.touchline.sighting.PictureQuality;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One camera's access units on their way through decoder and engine, let go in the order of capture, each exactly once. A
 * decoder shows pictures in that order, so a unit that one captured later overtakes will never be shown.
 */
final class DisplayOrder {
    /** The most pictures H.264 and HEVC let a decoder hold back. */
    private static final int DEEPEST_REORDER = 16;

    private final TreeSet<Pending> waiting = new TreeSet<>(Comparator.comparingLong(Pending::era)
            .thenComparingLong(pending -> pending.head().captureTimeMicros())
            .thenComparingLong(Pending::stamp));
    private final Map<Long, Pending> byStamp = new HashMap<>();

    void add(Pending pending) {
        waiting.add(pending);
        byStamp.put(pending.stamp(), pending);
        long held = waiting.stream().filter(Pending::isInDecoder).count();
        if (held > DEEPEST_REORDER + 1) {
            waiting.stream()
                    .filter(Pending::isInDecoder)
                    .findFirst()
                    .ifPresent(lost -> lost.notLookedAt(PictureQuality.WAITING_FOR_KEY));
        }
    }

    /** The unit whose picture the decoder has just shown, or null if it has been given up; earlier ones are, now. */
    @Nullable
    Pending shown(long stamp) {
        Pending pending = byStamp.get(stamp);
        if (pending == null || !pending.isInDecoder()) {
            return null;
        }
        pending.shown();
        giveUpBefore(pending, PictureQuality.WAITING_FOR_KEY);
        return pending;
    }

    /** Units captured before this one that the decoder still holds are not waited for any longer. */
    void giveUpBefore(Pending later, PictureQuality why) {
        for (Pending earlier : waiting.headSet(later)) {
            if (earlier.isInDecoder()) {
                earlier.notLookedAt(why);
            }
        }
    }

    /** Nothing more will be shown. */
    void giveUpAll() {
        for (Pending pending : waiting) {
            if (pending.isInDecoder()) {
                pending.notLookedAt(PictureQuality.WAITING_FOR_KEY);
            }
        }
    }

    /** The first unit if its fate is known; it is gone from here then. */
    @Nullable
    Pending release() {
        Pending first = waiting.isEmpty() ? null : waiting.first();
        if (first == null || first.quality() == null) {
            return null;
        }
        waiting.pollFirst();
        byStamp.remove(first.stamp());
        return first;
    }

    /** Whether a unit that came before this stamp is still in the decoder. */
    boolean holdsBefore(long stamp) {
        return waiting.stream().anyMatch(pending -> pending.stamp() < stamp && pending.isInDecoder());
    }
}
