package dev.touchline.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums over frames for each truth id, each reported id and each pair of them. */
final class PairCounts {
    private final Map<Integer, Integer> rowOf = new HashMap<>();
    private final Map<Integer, Integer> columnOf = new HashMap<>();
    private final List<Integer> truthFrames = new ArrayList<>();
    private final List<Integer> reportedFrames = new ArrayList<>();
    private final Map<Long, Double> pairs = new HashMap<>();

    void countFrame(List<Integer> truth, List<Integer> reported) {
        for (int id : truth) {
            countOne(rowOf, truthFrames, id);
        }
        for (int id : reported) {
            countOne(columnOf, reportedFrames, id);
        }
    }

    void addPair(int truth, int reported, double weight) {
        pairs.merge(key(truth, reported), weight, Double::sum);
    }

    double pair(int truth, int reported) {
        return pairs.getOrDefault(key(truth, reported), 0.0);
    }

    int truthFrames(int id) {
        return truthFrames.get(index(rowOf, id));
    }

    int reportedFrames(int id) {
        return reportedFrames.get(index(columnOf, id));
    }

    /** Each truth id's reported id under the pairing that explains most; without those that have none. */
    Map<Integer, Integer> bestPairs() {
        double[][] weight = new double[rowOf.size()][columnOf.size()];
        rowOf.forEach(
                (truth, row) -> columnOf.forEach((reported, column) -> weight[row][column] = pair(truth, reported)));
        int[] chosen = Pairing.heaviest(weight);
        Map<Integer, Integer> best = new HashMap<>();
        rowOf.forEach((truth, row) -> columnOf.forEach((reported, column) -> {
            if (chosen[row] == column) {
                best.put(truth, reported);
            }
        }));
        return best;
    }

    void forEachPair(PairVisitor visitor) {
        pairs.forEach((key, weight) -> visitor.visit((int) (key >> 32), (int) (long) key, weight));
    }

    /** Sees one pair of ids that was counted. */
    interface PairVisitor {
        void visit(int truth, int reported, double weight);
    }

    private static void countOne(Map<Integer, Integer> indexOf, List<Integer> frames, int id) {
        int index = indexOf.computeIfAbsent(id, key -> {
            frames.add(0);
            return frames.size() - 1;
        });
        frames.set(index, frames.get(index) + 1);
    }

    private static int index(Map<Integer, Integer> indexOf, int id) {
        Integer index = indexOf.get(id);
        if (index == null) {
            throw new IllegalArgumentException("Id " + id + " was in no counted frame; count its frames first.");
        }
        return index;
    }

    private static long key(int truth, int reported) {
        return ((long) truth << 32) | (reported & 0xffffffffL);
    }
}
