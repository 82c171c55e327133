package dev.touchline.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Greedy non-maximum suppression: of boxes that overlap more than a share of their union, the best stays. */
final class Suppression {
    private Suppression() {}

    static List<Detection> keepBest(List<Detection> found, double mostOverlap) {
        List<Detection> ranked = new ArrayList<>(found);
        ranked.sort(Comparator.comparingDouble(Detection::score).reversed());
        List<Detection> kept = new ArrayList<>();
        for (Detection candidate : ranked) {
            if (kept.stream().noneMatch(better -> better.box().overlap(candidate.box()) > mostOverlap)) {
                kept.add(candidate);
            }
        }
        return kept;
    }
}
