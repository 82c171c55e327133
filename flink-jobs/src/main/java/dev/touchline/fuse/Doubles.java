package dev.touchline.fuse;

import java.util.List;

/**
 * Finds two ids on one body: side by side for seconds, and never both in one picture of one camera. One of them goes on, the
 * other is somebody lost, whose place is anybody's guess.
 */
final class Doubles {
    private static final double SAME_METRES = 1.2;
    private static final double SAME_KIT = 3;
    private static final double SEEN_SECONDS = 0.3;
    private static final double LONG_KNOWN_SECONDS = 3;
    private static final long TOGETHER_MICROS = 2_000_000;

    private Doubles() {}

    static void part(List<WorldPerson> known, long nowMicros) {
        for (int one = 0; one < known.size(); one++) {
            for (int other = one + 1; other < known.size(); other++) {
                if (areOne(known.get(one), known.get(other), nowMicros)) {
                    int doubtful = known.get(one).identity() < known.get(other).identity() ? one : other;
                    known.set(doubtful, known.get(doubtful).lost(nowMicros));
                }
            }
        }
    }

    private static boolean areOne(WorldPerson a, WorldPerson b, long nowMicros) {
        return a.motion().spot().distanceTo(b.motion().spot()) < SAME_METRES
                && isSeen(a, nowMicros)
                && isSeen(b, nowMicros)
                && a.bindings().stream()
                        .filter(binding -> nowMicros - binding.lastMicros() <= TOGETHER_MICROS)
                        .noneMatch(binding -> b.wasSeenBy(binding.camera(), nowMicros, TOGETHER_MICROS))
                && KitEvidence.disagreement(
                                a.evidence().probabilities(), b.evidence().probabilities(), 0.003)
                        < SAME_KIT;
    }

    private static boolean isSeen(WorldPerson person, long nowMicros) {
        return person.unseenSeconds(nowMicros) < SEEN_SECONDS
                && nowMicros - person.firstMicros() > LONG_KNOWN_SECONDS * 1e6;
    }
}
