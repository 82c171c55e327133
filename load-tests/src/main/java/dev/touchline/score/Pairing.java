package dev.touchline.score;

import dev.touchline.track.Assignment;

/** The pairing of rows and columns with the greatest total weight; pairs without weight are not made. */
final class Pairing {
    private static final double LEAST = 1e-12;

    private Pairing() {}

    /** The column of each row, or -1. */
    static int[] heaviest(double[][] weight) {
        double[][] cost = new double[weight.length][];
        for (int row = 0; row < weight.length; row++) {
            cost[row] = new double[weight[row].length];
            for (int column = 0; column < cost[row].length; column++) {
                cost[row][column] = weight[row][column] > LEAST ? -weight[row][column] : Double.POSITIVE_INFINITY;
            }
        }
        return Assignment.solve(cost, 0);
    }
}
