package dev.touchline.score;

import java.util.List;

/** The identity measures (Ristani et al. 2016, as TrackEval computes them): one reported id for each truth id, over all frames. */
public record Identity(double idf1, double precision, double recall) {
    private static final double LEAST = 0.5;

    public static Identity of(List<TrackedFrame> frames) {
        var counts = new PairCounts();
        int truth = 0;
        int reported = 0;
        for (TrackedFrame frame : frames) {
            counts.countFrame(frame.truth(), frame.reported());
            truth += frame.truth().size();
            reported += frame.reported().size();
            for (int row = 0; row < frame.truth().size(); row++) {
                for (int column = 0; column < frame.reported().size(); column++) {
                    if (frame.similarity(row, column) >= LEAST) {
                        counts.addPair(frame.truth().get(row), frame.reported().get(column), 1);
                    }
                }
            }
        }
        return of(counts, truth, reported);
    }

    /** From pairs already made, frame by frame. */
    static Identity of(PairCounts counts, int truth, int reported) {
        double agreed = 0;
        for (var pair : counts.bestPairs().entrySet()) {
            agreed += counts.pair(pair.getKey(), pair.getValue());
        }
        return new Identity(
                2 * agreed / Math.max(1, truth + reported),
                agreed / Math.max(1, reported),
                agreed / Math.max(1, truth));
    }
}
