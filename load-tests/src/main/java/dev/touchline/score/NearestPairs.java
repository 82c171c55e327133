package dev.touchline.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** One-to-one pairs of two lists, nearest first, none farther apart than a reach. */
final class NearestPairs {
    private NearestPairs() {}

    record Pair<R, C>(R row, C column, double distance) {}

    static <R, C> List<Pair<R, C>> of(
            List<R> rows, List<C> columns, double reach, ToDoubleBiFunction<R, C> distanceBetween) {
        List<Pair<R, C>> near = new ArrayList<>();
        for (R row : rows) {
            for (C column : columns) {
                double distance = distanceBetween.applyAsDouble(row, column);
                if (distance <= reach) {
                    near.add(new Pair<>(row, column, distance));
                }
            }
        }
        near.sort(Comparator.comparingDouble(Pair::distance));
        List<Pair<R, C>> chosen = new ArrayList<>();
        for (Pair<R, C> pair : near) {
            if (chosen.stream().noneMatch(old -> old.row.equals(pair.row) || old.column.equals(pair.column))) {
                chosen.add(pair);
            }
        }
        return chosen;
    }
}
