package dev.touchline.score;

import java.util.List;

/**
 * Higher order tracking accuracy and its two halves, detection and association, each the mean over the nineteen thresholds
 * 0.05 to 0.95 (Luiten et al. 2020, as TrackEval computes it).
 */
public record Hota(double hota, double detection, double association) {
    private static final int THRESHOLDS = 19;
    private static final double ROUNDING = Math.ulp(1.0);

    public static Hota of(List<TrackedFrame> frames) {
        PairCounts alignment = alignment(frames);
        double hota = 0;
        double detection = 0;
        double association = 0;
        for (int step = 1; step <= THRESHOLDS; step++) {
            Hota at = at(0.05 * step, frames, alignment);
            hota += at.hota / THRESHOLDS;
            detection += at.detection / THRESHOLDS;
            association += at.association / THRESHOLDS;
        }
        return new Hota(hota, detection, association);
    }

    /** How well each pair of ids fits over the whole sequence, before anything is matched. */
    private static PairCounts alignment(List<TrackedFrame> frames) {
        var counts = new PairCounts();
        for (TrackedFrame frame : frames) {
            counts.countFrame(frame.truth(), frame.reported());
            int rows = frame.truth().size();
            int columns = frame.reported().size();
            double[] rowSum = new double[rows];
            double[] columnSum = new double[columns];
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    rowSum[row] += frame.similarity(row, column);
                    columnSum[column] += frame.similarity(row, column);
                }
            }
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    double alike = frame.similarity(row, column);
                    double all = rowSum[row] + columnSum[column] - alike;
                    if (all > ROUNDING) {
                        counts.addPair(frame.truth().get(row), frame.reported().get(column), alike / all);
                    }
                }
            }
        }
        return counts;
    }

    private static Hota at(double threshold, List<TrackedFrame> frames, PairCounts alignment) {
        var matches = new PairCounts();
        double found = 0;
        double missed = 0;
        double wrong = 0;
        for (TrackedFrame frame : frames) {
            matches.countFrame(frame.truth(), frame.reported());
            int hits = 0;
            int[] columnOf = Pairing.heaviest(weights(frame, alignment));
            for (int row = 0; row < columnOf.length; row++) {
                if (columnOf[row] >= 0 && frame.similarity(row, columnOf[row]) >= threshold - ROUNDING) {
                    matches.addPair(frame.truth().get(row), frame.reported().get(columnOf[row]), 1);
                    hits++;
                }
            }
            found += hits;
            missed += frame.truth().size() - hits;
            wrong += frame.reported().size() - hits;
        }
        double detection = found / Math.max(1, found + missed + wrong);
        double association = association(matches) / Math.max(1, found);
        return new Hota(Math.sqrt(detection * association), detection, association);
    }

    private static double[][] weights(TrackedFrame frame, PairCounts alignment) {
        double[][] weight = new double[frame.truth().size()][frame.reported().size()];
        for (int row = 0; row < weight.length; row++) {
            for (int column = 0; column < weight[row].length; column++) {
                int truth = frame.truth().get(row);
                int reported = frame.reported().get(column);
                double shared = alignment.pair(truth, reported);
                double all = alignment.truthFrames(truth) + alignment.reportedFrames(reported) - shared;
                weight[row][column] = shared / all * frame.similarity(row, column);
            }
        }
        return weight;
    }

    private static double association(PairCounts matches) {
        double[] sum = {0};
        matches.forEachPair((truth, reported, count) -> sum[0] +=
                count * count / Math.max(1, matches.truthFrames(truth) + matches.reportedFrames(reported) - count));
        return sum[0];
    }
}
