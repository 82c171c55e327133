package dev.touchline.simulator.play;

/** Counts values in bins of one hundredth, so that percentiles of millions of them cost no memory; beyond ±100 they count as that. */
final class Histogram {
    private static final int BINS = 20_000;
    private static final double PER_UNIT = 100;

    private final long[] counts = new long[BINS];
    private long total;
    private double sum;

    void add(double value) {
        int bin = (int) Math.floor(value * PER_UNIT) + BINS / 2;
        counts[Math.max(0, Math.min(BINS - 1, bin))]++;
        total++;
        sum += value;
    }

    double mean() {
        return total == 0 ? 0 : sum / total;
    }

    /** The value below which the given share of all values lies. */
    double quantile(double share) {
        long below = 0;
        for (int bin = 0; bin < BINS; bin++) {
            below += counts[bin];
            if (below > share * total) {
                return (bin - BINS / 2 + 0.5) / PER_UNIT;
            }
        }
        return 0;
    }
}
