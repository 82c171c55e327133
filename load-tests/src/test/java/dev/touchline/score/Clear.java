package dev.touchline.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The CLEAR MOT measures (Bernardin and Stiefelhagen 2008, as TrackEval computes them): a pair needs a similarity of 0.5, and
 * a pairing of the frame before is kept where it still holds.
 *
 * @param motp mean similarity of the pairs
 */
public record Clear(double mota, double motp, int found, int missed, int wrong, int switches) {
    private static final double LEAST = 0.5;
    private static final double ROUNDING = Math.ulp(1.0);
    private static final double KEPT = 1000;

    public static Clear of(List<TrackedFrame> frames) {
        Map<Integer, Integer> everBefore = new HashMap<>();
        Map<Integer, Integer> frameBefore = new HashMap<>();
        int found = 0;
        int missed = 0;
        int wrong = 0;
        int switches = 0;
        double similarity = 0;
        for (TrackedFrame frame : frames) {
            if (frame.truth().isEmpty() || frame.reported().isEmpty()) {
                missed += frame.truth().size();
                wrong += frame.reported().size();
                continue;
            }
            int[] columnOf = Pairing.heaviest(weights(frame, frameBefore));
            frameBefore.clear();
            int hits = 0;
            for (int row = 0; row < columnOf.length; row++) {
                if (columnOf[row] >= 0) {
                    int truth = frame.truth().get(row);
                    int reported = frame.reported().get(columnOf[row]);
                    Integer last = everBefore.put(truth, reported);
                    switches += last != null && last != reported ? 1 : 0;
                    frameBefore.put(truth, reported);
                    similarity += frame.similarity(row, columnOf[row]);
                    hits++;
                }
            }
            found += hits;
            missed += frame.truth().size() - hits;
            wrong += frame.reported().size() - hits;
        }
        double mota = (double) (found - wrong - switches) / Math.max(1, found + missed);
        return new Clear(mota, similarity / Math.max(1, found), found, missed, wrong, switches);
    }

    private static double[][] weights(TrackedFrame frame, Map<Integer, Integer> frameBefore) {
        double[][] weight = new double[frame.truth().size()][frame.reported().size()];
        for (int row = 0; row < weight.length; row++) {
            Integer last = frameBefore.get(frame.truth().get(row));
            for (int column = 0; column < weight[row].length; column++) {
                double alike = frame.similarity(row, column);
                boolean kept = last != null && last.equals(frame.reported().get(column));
                weight[row][column] = alike < LEAST - ROUNDING ? 0 : alike + (kept ? KEPT : 0);
            }
        }
        return weight;
    }
}
