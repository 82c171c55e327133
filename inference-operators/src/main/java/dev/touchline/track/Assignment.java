package dev.touchline.track;

import java.util.Arrays;

/** Pairs rows with columns at the least total cost: the Hungarian method by shortest augmenting paths (Jonker, Volgenant 1987). */
public final class Assignment {
    private Assignment() {}

    /**
     * The column of each row, or -1 for a row better left alone: leaving a row alone costs {@code limit}.
     *
     * @param cost rows of equal length; a pair that must not be has an infinite cost
     */
    public static int[] solve(double[][] cost, double limit) {
        int rows = cost.length;
        int columns = rows == 0 ? 0 : cost[0].length;
        var search = new Search(cost, columns, limit);
        for (int row = 0; row < rows; row++) {
            search.place(row);
        }
        int[] columnOf = new int[rows];
        Arrays.fill(columnOf, -1);
        for (int column = 0; column < columns; column++) {
            if (search.rowOf[column] >= 0) {
                columnOf[search.rowOf[column]] = column;
            }
        }
        return columnOf;
    }

    /** Columns beyond the real ones stand for "alone", one for each row. */
    private static final class Search {
        private final double[][] cost;
        private final int real;
        private final double limit;
        private final double[] rowPrice;
        private final double[] columnPrice;
        private final int[] rowOf;
        private final int[] previous;
        private final double[] slack;
        private final boolean[] done;

        Search(double[][] cost, int real, double limit) {
            this.cost = cost;
            this.real = real;
            this.limit = limit;
            int all = real + cost.length;
            rowPrice = new double[cost.length];
            columnPrice = new double[all];
            rowOf = new int[all];
            previous = new int[all];
            slack = new double[all];
            done = new boolean[all];
            Arrays.fill(rowOf, -1);
        }

        void place(int newRow) {
            Arrays.fill(slack, Double.POSITIVE_INFINITY);
            Arrays.fill(done, false);
            int row = newRow;
            int from = -1;
            int column;
            do {
                relax(row, from);
                column = nearest();
                shift(newRow, slack[column]);
                done[column] = true;
                from = column;
                row = rowOf[column];
            } while (row >= 0);
            while (column >= 0) {
                int before = previous[column];
                rowOf[column] = before < 0 ? newRow : rowOf[before];
                column = before;
            }
        }

        private void relax(int row, int from) {
            for (int column = 0; column < rowOf.length; column++) {
                if (!done[column]) {
                    double reduced = price(row, column) - rowPrice[row] - columnPrice[column];
                    if (reduced < slack[column]) {
                        slack[column] = reduced;
                        previous[column] = from;
                    }
                }
            }
        }

        private double price(int row, int column) {
            return column < real ? cost[row][column] : limit;
        }

        private int nearest() {
            int best = -1;
            for (int column = 0; column < rowOf.length; column++) {
                if (!done[column] && (best < 0 || slack[column] < slack[best])) {
                    best = column;
                }
            }
            return best;
        }

        private void shift(int newRow, double by) {
            rowPrice[newRow] += by;
            for (int column = 0; column < rowOf.length; column++) {
                if (done[column]) {
                    rowPrice[rowOf[column]] += by;
                    columnPrice[column] -= by;
                } else {
                    slack[column] -= by;
                }
            }
        }
    }
}
