package dev.touchline.kit;

import java.util.List;

/** Samples shared out among the kits: how much of each, their mean, and the scatter about it. */
final class KitSums {
    /** Scatter of sharp samples about their kit in L*a*b*, and how many samples that opinion is worth. */
    private static final double[] SCATTER = {10, 8, 8, 12, 9, 9};

    private static final double SCATTER_WORTH = 60;
    private static final double LEAST_SCATTER = 4;

    private final double[] weights;
    private final double[] means;
    private final double[] variances;
    private final double fade;

    KitSums(KitModel before, double fade) {
        this.weights = KitModel.array(before.weights());
        this.means = KitModel.array(before.means());
        this.variances = KitModel.array(before.variances());
        this.fade = fade;
    }

    KitSums add(List<KitSample> samples, Palette palette, double[] shares) {
        double known = fade == 0 ? 0 : fade * sum(weights);
        double[] scatter = new double[KitSample.DIMENSIONS];
        for (int d = 0; d < scatter.length; d++) {
            scatter[d] = fade == 0 ? SCATTER_WORTH * usualVariance(d) : (known + SCATTER_WORTH) * variances[d];
        }
        double total = known + SCATTER_WORTH;
        for (int kit = 0; kit < weights.length; kit++) {
            weights[kit] *= fade;
        }
        for (KitSample sample : samples) {
            total += share(sample, palette.responsibilities(sample, shares), scatter);
        }
        for (int d = 0; d < variances.length; d++) {
            variances[d] = Math.max(LEAST_SCATTER * LEAST_SCATTER, scatter[d] / total);
        }
        return this;
    }

    private double share(KitSample sample, double[] parts, double[] scatter) {
        double claimed = 0;
        for (int kit = 0; kit < parts.length; kit++) {
            double part = parts[kit] / sample.blur();
            weights[kit] += part;
            claimed += part;
            for (int d = 0; d < KitSample.DIMENSIONS && part > 0; d++) {
                int i = kit * KitSample.DIMENSIONS + d;
                double away = sample.at(d) - means[i];
                means[i] += away * part / weights[kit];
                scatter[d] += part * away * (sample.at(d) - means[i]);
            }
        }
        return claimed;
    }

    /** Variance of one dimension of sharp samples about their kit before any is seen. */
    static double usualVariance(int dimension) {
        return SCATTER[dimension] * SCATTER[dimension];
    }

    KitModel model(List<KitSample> firsts) {
        return KitModel.of(weights, means, variances, firsts);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
