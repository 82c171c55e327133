package dev.touchline.tactics;

/** The three natural lines of a side: the split of sorted depths into three runs with the least spread inside them. */
final class UnitLines {
    private static final int FEWEST_IN_DEEPEST = 3;
    private static final int MOST_IN_DEEPEST = 5;

    private UnitLines() {}

    /** How many of the sorted depths, from the own goal line on, make the deepest line (3 to 5 of them). */
    static int deepest(double[] depths) {
        int best = Math.min(FEWEST_IN_DEEPEST, depths.length);
        double least = Double.POSITIVE_INFINITY;
        for (int first = FEWEST_IN_DEEPEST; first <= Math.min(MOST_IN_DEEPEST, depths.length - 2); first++) {
            for (int second = first + 1; second < depths.length; second++) {
                double spread = spread(depths, 0, first)
                        + spread(depths, first, second)
                        + spread(depths, second, depths.length);
                if (spread < least) {
                    least = spread;
                    best = first;
                }
            }
        }
        return best;
    }

    private static double spread(double[] values, int from, int to) {
        double mean = 0;
        for (int i = from; i < to; i++) {
            mean += values[i] / (to - from);
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (values[i] - mean) * (values[i] - mean);
        }
        return sum;
    }
}
