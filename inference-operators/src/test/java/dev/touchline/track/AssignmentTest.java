package dev.touchline.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    @Test
    void the_cheapest_pairing_wins_over_the_cheapest_pair() {
        assertThat(Assignment.solve(new double[][] {{1, 2}, {2, 30}}, 100)).containsExactly(1, 0);
    }

    @Test
    void a_row_dearer_than_being_alone_stays_alone() {
        assertThat(Assignment.solve(new double[][] {{1, 9}, {2, 9}}, 5)).containsExactly(0, -1);
    }

    @Test
    void forbidden_pairs_are_never_made() {
        assertThat(Assignment.solve(new double[][] {{NEVER, 1}, {NEVER, 2}}, 50))
                .containsExactly(1, -1);
        assertThat(Assignment.solve(new double[][] {{NEVER}}, 50)).containsExactly(-1);
    }

    @Test
    void no_rows_or_no_columns_give_nothing() {
        assertThat(Assignment.solve(new double[0][0], 5)).isEmpty();
        assertThat(Assignment.solve(new double[2][0], 5)).containsExactly(-1, -1);
    }

    @Test
    void it_agrees_with_trying_every_pairing() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            int rows = 1 + random.nextInt(5);
            int columns = 1 + random.nextInt(5);
            double[][] cost = new double[rows][columns];
            for (double[] row : cost) {
                for (int column = 0; column < columns; column++) {
                    row[column] = random.nextInt(4) == 0 ? NEVER : random.nextDouble() * 10;
                }
            }
            int[] chosen = Assignment.solve(cost, 6);
            double total = 0;
            for (int row = 0; row < rows; row++) {
                total += chosen[row] < 0 ? 6 : cost[row][chosen[row]];
            }
            assertThat(total).isCloseTo(cheapest(cost, 0, 0, 6), org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    private static double cheapest(double[][] cost, int row, int taken, double limit) {
        if (row == cost.length) {
            return 0;
        }
        double best = limit + cheapest(cost, row + 1, taken, limit);
        for (int column = 0; column < cost[row].length; column++) {
            if ((taken & 1 << column) == 0 && Double.isFinite(cost[row][column])) {
                best = Math.min(best, cost[row][column] + cheapest(cost, row + 1, taken | 1 << column, limit));
            }
        }
        return best;
    }
}
