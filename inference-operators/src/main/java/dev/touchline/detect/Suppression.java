package dev.touchline.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Greedy non-maximum suppression: of boxes that overlap more than a share of their union, the best stays. */
final class Suppression {
    private static final Comparator<Detection> BEST_FIRST =
            Comparator.comparingDouble(Detection::score).reversed();

    private Suppression() {}

    static List<Detection> keepBest(List<Detection> found, double mostOverlap) {
        return withThoseBeside(List.of(), found, 0, mostOverlap);
    }

    /**
     * All of the found, and of others beside them, best first, those that overlap nobody kept by more than a share of their
     * union.
     *
     * @param leastTogether the least that one beside scores together with whom it overlaps most
     */
    static List<Detection> withThoseBeside(
            List<Detection> found, List<Detection> beside, double leastTogether, double mostOverlap) {
        List<Detection> ranked = new ArrayList<>(beside);
        ranked.sort(BEST_FIRST);
        List<Detection> kept = new ArrayList<>(found);
        for (Detection candidate : ranked) {
            double overlap = 0;
            double together = candidate.score();
            for (Detection other : kept) {
                double shared = other.box().overlap(candidate.box());
                if (shared > overlap) {
                    overlap = shared;
                    together = candidate.score() + other.score();
                }
            }
            if (overlap <= mostOverlap && together >= leastTogether) {
                kept.add(candidate);
            }
        }
        kept.sort(BEST_FIRST);
        return kept;
    }
}
