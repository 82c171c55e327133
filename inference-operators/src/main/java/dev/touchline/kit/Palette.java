package dev.touchline.kit;

import java.util.List;

/** How the five kits should look to one camera just now: a mean colour for each and the scatter about them. */
final class Palette {
    /** How many samples the line-up's colour under the fitted lighting is worth beside those seen. */
    private static final double NAMED_WORTH = 10;
    /** Share of the people in a picture in each kit; what is left wears none of them. */
    private static final double[] SHARES = {0.38, 0.38, 0.04, 0.04, 0.09};

    private static final int BALANCING_STEPS = 6;
    private static final double NOBODY_SHARE = 0.07;
    /** How probable a sample is that wears none of the kits: as one thirty squared deviations from a kit. */
    private static final double NOBODY_DENSITY = Math.exp(-30 / 2.0) / Math.pow(9, KitSample.DIMENSIONS);

    private final double[] prototypes;
    /** For each kit and dimension: the samples' own scatter, and how far the prototype may be off. */
    private final double[] variances;
    /** Half the logarithm of each kit's covariance determinant. */
    private final double[] spreads = new double[LineUpColours.KITS];

    private Palette(double[] prototypes, double[] variances) {
        this.prototypes = prototypes;
        this.variances = variances;
        for (int i = 0; i < variances.length; i++) {
            spreads[i / KitSample.DIMENSIONS] += Math.log(variances[i]) / 2;
        }
    }

    static Palette of(LineUpColours named, Lighting lighting, double[] weights, double[] means, double[] variances) {
        double[] prototypes = new double[means.length];
        double[] spread = new double[means.length];
        for (int i = 0; i < means.length; i++) {
            int kit = i / KitSample.DIMENSIONS;
            int d = i % KitSample.DIMENSIONS;
            double expected = lighting.of(named.at(kit, d), d);
            prototypes[i] = (NAMED_WORTH * expected + weights[kit] * means[i]) / (NAMED_WORTH + weights[kit]);
            double unseen = NAMED_WORTH / (NAMED_WORTH + weights[kit]);
            spread[i] = variances[d] + unseen * Lighting.STRAY * Lighting.STRAY;
        }
        return new Palette(prototypes, spread);
    }

    /** Logarithm of how probable a sample is in a kit, up to a constant, and with its scatter as blurred as the sample. */
    double logLikelihood(KitSample sample, int kit) {
        double sum = 0;
        for (int d = 0; d < KitSample.DIMENSIONS; d++) {
            int i = kit * KitSample.DIMENSIONS + d;
            double away = sample.at(d) - prototypes[i];
            sum += away * away / variances[i];
        }
        return -sum / (2 * sample.blur()) - spreads[kit];
    }

    /**
     * Shares of each kit among some people such that no kit has more of them than it can: one keeper a side, three officials.
     *
     * @param most of these people in each kit
     */
    double[] sharesWithin(List<KitSample> people, double[] most) {
        double[][] densities = new double[people.size()][];
        for (int i = 0; i < densities.length; i++) {
            densities[i] = densities(people.get(i));
        }
        double[] shares = SHARES.clone();
        for (int step = 0; step < BALANCING_STEPS; step++) {
            double[] sums = new double[shares.length];
            for (double[] density : densities) {
                double[] parts = parts(density, shares);
                for (int kit = 0; kit < sums.length; kit++) {
                    sums[kit] += parts[kit];
                }
            }
            boolean within = true;
            for (int kit = 0; kit < sums.length; kit++) {
                if (sums[kit] > most[kit]) {
                    shares[kit] *= most[kit] / sums[kit];
                    within = false;
                }
            }
            if (within) {
                break;
            }
        }
        return shares;
    }

    /** How far each kit answers for a sample; they sum to less than 1, the rest being somebody in none of them. */
    double[] responsibilities(KitSample sample, double[] shares) {
        return parts(densities(sample), shares);
    }

    private double[] densities(KitSample sample) {
        double[] densities = new double[LineUpColours.KITS];
        for (int kit = 0; kit < densities.length; kit++) {
            densities[kit] = Math.exp(logLikelihood(sample, kit));
        }
        return densities;
    }

    private static double[] parts(double[] densities, double[] shares) {
        double[] parts = new double[densities.length];
        double total = NOBODY_SHARE * NOBODY_DENSITY;
        for (int kit = 0; kit < parts.length; kit++) {
            parts[kit] = shares[kit] * densities[kit];
            total += parts[kit];
        }
        for (int kit = 0; kit < parts.length; kit++) {
            parts[kit] /= total;
        }
        return parts;
    }

    /** Logarithm of how probable a sample is whoever it is, up to a constant. */
    double logEvidence(KitSample sample, double[] shares) {
        double total = NOBODY_SHARE * NOBODY_DENSITY;
        for (int kit = 0; kit < LineUpColours.KITS; kit++) {
            total += shares[kit] * Math.exp(logLikelihood(sample, kit));
        }
        return Math.log(total);
    }
}
