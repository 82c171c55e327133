package dev.touchline.detect;

import dev.touchline.infer.Tensor;
import java.nio.FloatBuffer;

/** A confidence map [1, ≥1, rows, columns] copied from a network's answer, searched for cells that top their 3 × 3. */
final class PeakMap {
    /** Told of each cell in reading order. */
    interface Seen {
        void cell(int row, int column, float confidence, boolean peak);
    }

    private float[] cells = new float[0];
    private int rows;
    private int columns;

    void load(Tensor map) {
        rows = map.size(2);
        columns = map.size(3);
        if (cells.length != rows * columns) {
            cells = new float[rows * columns];
        }
        FloatBuffer values = map.values();
        values.get(0, cells);
    }

    /** Every cell that is high enough. Of equal neighbours the first in reading order is the peak. */
    void forEachCell(float threshold, Seen seen) {
        for (int row = 0; row < rows; row++) {
            int start = row * columns;
            for (int column = 0; column < columns; column++) {
                float here = cells[start + column];
                if (here >= threshold) {
                    seen.cell(row, column, here, isPeak(row, column, here));
                }
            }
        }
    }

    private boolean isPeak(int row, int column, float here) {
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                boolean earlier = dy < 0 || (dy == 0 && dx < 0);
                float there = at(row + dy, column + dx);
                if (there > here || (earlier && there == here)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The summit's column near a peak, in cells from the left edge, from the parabola through it and its neighbours. */
    double summitX(int row, int column) {
        float here = at(row, column);
        return column + 0.5 + vertex(around(row, column - 1, here), here, around(row, column + 1, here));
    }

    /** The summit's row near a peak, in cells from the top edge. */
    double summitY(int row, int column) {
        float here = at(row, column);
        return row + 0.5 + vertex(around(row - 1, column, here), here, around(row + 1, column, here));
    }

    private float around(int row, int column, float beyond) {
        float there = at(row, column);
        return there == Float.NEGATIVE_INFINITY ? beyond : there;
    }

    private static double vertex(float before, float here, float after) {
        double bend = before - 2.0 * here + after;
        return bend >= 0 ? 0 : Math.max(-0.5, Math.min(0.5, (before - after) / (2 * bend)));
    }

    private float at(int row, int column) {
        boolean inside = row >= 0 && column >= 0 && row < rows && column < columns;
        return inside ? cells[row * columns + column] : Float.NEGATIVE_INFINITY;
    }
}
