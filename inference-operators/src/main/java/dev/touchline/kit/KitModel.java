package dev.touchline.kit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What one camera has learnt of how the match's five kits look to it. Plain lists, so that it can be kept as keyed state.
 *
 * @param weights samples seen of each kit, fading, in the order home, away, home keeper, away keeper, official
 * @param means their mean colours, six numbers each (L*a*b* of shirt, then of shorts)
 * @param variances of samples about their kit's mean, one for each of the six
 * @param firsts the first samples, kept until there are enough to begin from
 */
public record KitModel(List<Double> weights, List<Double> means, List<Double> variances, List<KitSample> firsts)
        implements Serializable {

    static KitModel of(double[] weights, double[] means, double[] variances, List<KitSample> firsts) {
        return new KitModel(list(weights), list(means), list(variances), new ArrayList<>(firsts));
    }

    private static List<Double> list(double[] values) {
        List<Double> list = new ArrayList<>(values.length);
        for (double value : values) {
            list.add(value);
        }
        return list;
    }

    static double[] array(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
