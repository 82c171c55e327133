package dev.touchline.kit;

/**
 * How a camera under today's light turns the line-up's colours into its own: a gain and an offset for each of L*, a* and b*
 * (contrast and exposure, saturation and white balance), the same for shirts and shorts.
 */
final class Lighting {
    static final int CHANNELS = 3;

    /** Gains and offsets likely before anything is seen, and their standard deviations. */
    private static final double GAIN = 0.8;

    private static final double GAIN_SIGMA = 0.25;
    private static final double OFFSET_SIGMA = 15;
    /** How far kits stray from gain and offset, one standard deviation in L*a*b*. */
    static final double STRAY = 8;

    private final double[] gains;
    private final double[] offsets;

    Lighting(double[] gains, double[] offsets) {
        this.gains = gains;
        this.offsets = offsets;
    }

    /** The most probable lighting given how the kits look on the average: ridge regression, channel by channel. */
    static Lighting fit(LineUpColours named, double[] weights, double[] means, double[] variances) {
        double[] gains = new double[CHANNELS];
        double[] offsets = new double[CHANNELS];
        for (int channel = 0; channel < CHANNELS; channel++) {
            double one = 1 / (OFFSET_SIGMA * OFFSET_SIGMA);
            double x = 0;
            double xx = 1 / (GAIN_SIGMA * GAIN_SIGMA);
            double y = 0;
            double xy = GAIN / (GAIN_SIGMA * GAIN_SIGMA);
            for (int kit = 0; kit < LineUpColours.KITS; kit++) {
                for (int d = channel; d < KitSample.DIMENSIONS; d += CHANNELS) {
                    double trust = 1 / (STRAY * STRAY + variances[d] / Math.max(1e-6, weights[kit]));
                    double from = named.at(kit, d);
                    double to = means[kit * KitSample.DIMENSIONS + d];
                    one += trust;
                    x += trust * from;
                    xx += trust * from * from;
                    y += trust * to;
                    xy += trust * from * to;
                }
            }
            double determinant = one * xx - x * x;
            gains[channel] = (one * xy - x * y) / determinant;
            offsets[channel] = (xx * y - x * xy) / determinant;
        }
        return new Lighting(gains, offsets);
    }

    /** How a named colour should look, in dimension {@code d} of a sample. */
    double of(double named, int d) {
        return gains[d % CHANNELS] * named + offsets[d % CHANNELS];
    }

    /** How improbable this lighting is, as half the squared number of standard deviations. */
    double surprise() {
        double sum = 0;
        for (int channel = 0; channel < CHANNELS; channel++) {
            double gain = (gains[channel] - GAIN) / GAIN_SIGMA;
            double offset = offsets[channel] / OFFSET_SIGMA;
            sum += (gain * gain + offset * offset) / 2;
        }
        return sum;
    }
}
