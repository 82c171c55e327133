package dev.touchline.score;

import java.util.List;

/**
 * One frame to score: the ids that are there, the ids that were reported, and how alike each pair is, 0 to 1 (rows truth,
 * columns reported).
 */
public record TrackedFrame(List<Integer> truth, List<Integer> reported, List<List<Double>> similarity) {
    double similarity(int row, int column) {
        return similarity.get(row).get(column);
    }
}
