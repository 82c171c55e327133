package dev.touchline.kit;

import dev.touchline.match.MatchSetup;
import dev.touchline.sighting.KitLikelihoods;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the match's five kits apart in one camera's pictures. Light and camera change colours, so the kits' prototypes are
 * learnt from what is seen: a mixture of five Gaussians tied to the line-up's colours through a fitted lighting, by expectation
 * maximisation, first over a batch and then picture by picture (Cappé and Moulines 2009).
 */
public final class KitClassifier {
    private static final int FEWEST_FIRSTS = 8;
    private static final int ENOUGH_FIRSTS = 200;
    private static final int BATCH_STEPS = 6;
    /** What is left of each sample's weight one picture later: half after about forty seconds at 25 pictures a second. */
    private static final double FADE = 0.9993;
    /** The six numbers of a sample err together, so they count for less than six witnesses. */
    private static final double TEMPER = 0.5;

    /** Home, away, one keeper each, three officials; a little more for somebody found twice. */
    private static final double[] MOST_IN_PICTURE = {11, 11, 1, 1, 3};

    private static final double LEAST_LIKELIHOOD = 0.004;

    private final LineUpColours named;

    public KitClassifier(MatchSetup setup) {
        this.named = LineUpColours.of(setup);
    }

    /** A camera that has seen nobody yet. */
    public KitModel start() {
        double[] variances = new double[KitSample.DIMENSIONS];
        for (int d = 0; d < variances.length; d++) {
            variances[d] = KitSums.usualVariance(d);
        }
        int kits = LineUpColours.KITS;
        return KitModel.of(new double[kits], new double[kits * KitSample.DIMENSIONS], variances, List.of());
    }

    /** The model after one more picture. Pure: the same samples give the same model. */
    public KitModel learn(KitModel before, List<KitSample> samples) {
        List<KitSample> fit =
                samples.stream().filter(KitSample::isFitToLearnFrom).toList();
        boolean begun = before.firsts().isEmpty() && before.weights().stream().anyMatch(weight -> weight > 0);
        if (begun) {
            Palette palette = palette(before);
            double[] shares = palette.sharesWithin(fit, MOST_IN_PICTURE);
            return new KitSums(before, FADE).add(fit, palette, shares).model(List.of());
        }
        List<KitSample> firsts = new ArrayList<>(before.firsts());
        firsts.addAll(fit);
        boolean doubled = Integer.highestOneBit(firsts.size())
                > Integer.highestOneBit(before.firsts().size());
        boolean due = firsts.size() >= ENOUGH_FIRSTS || (firsts.size() >= FEWEST_FIRSTS && doubled);
        if (!due) {
            return KitModel.of(
                    KitModel.array(before.weights()),
                    KitModel.array(before.means()),
                    KitModel.array(before.variances()),
                    firsts);
        }
        return begin(firsts);
    }

    /** How probable each kit is for each of the people in one picture, of whom one a side at most keeps goal. */
    public List<KitLikelihoods> classify(KitModel model, List<KitSample> samples) {
        Palette palette = palette(model);
        double[] shares = palette.sharesWithin(samples, MOST_IN_PICTURE);
        return samples.stream()
                .map(sample -> likelihoods(palette, sample, shares))
                .toList();
    }

    private static KitLikelihoods likelihoods(Palette palette, KitSample sample, double[] shares) {
        double[] likely = new double[LineUpColours.KITS];
        double total = 0;
        double best = Double.NEGATIVE_INFINITY;
        for (int kit = 0; kit < likely.length; kit++) {
            likely[kit] = palette.logLikelihood(sample, kit) + Math.log(shares[kit]);
            best = Math.max(best, likely[kit]);
        }
        for (int kit = 0; kit < likely.length; kit++) {
            likely[kit] = Math.exp(TEMPER * (likely[kit] - best)) + LEAST_LIKELIHOOD;
            total += likely[kit];
        }
        return new KitLikelihoods(
                likely[0] / total, likely[1] / total, likely[2] / total, likely[3] / total, likely[4] / total);
    }

    /** Of the first samples, from pictures with a dozen people or more. */
    private static double[] mostOf(int samples) {
        return new double[] {0.7 * samples, 0.7 * samples, 0.09 * samples, 0.09 * samples, 0.25 * samples};
    }

    private Palette palette(KitModel model) {
        double[] weights = KitModel.array(model.weights());
        double[] means = KitModel.array(model.means());
        double[] variances = KitModel.array(model.variances());
        return Palette.of(named, Lighting.fit(named, weights, means, variances), weights, means, variances);
    }

    /** The best of several guesses at the lighting, each refined on the first samples. */
    private KitModel begin(List<KitSample> firsts) {
        List<KitSample> kept = firsts.size() < ENOUGH_FIRSTS ? firsts : List.of();
        double[] most = mostOf(firsts.size());
        KitModel best = start();
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Lighting guess : FirstGuesses.lightings()) {
            KitModel model = start();
            double[] none = KitModel.array(model.weights());
            double[] variances = KitModel.array(model.variances());
            Palette palette = Palette.of(named, guess, none, KitModel.array(model.means()), variances);
            for (int step = 0; step < BATCH_STEPS; step++) {
                double[] shares = palette.sharesWithin(firsts, most);
                model = new KitSums(start(), 0).add(firsts, palette, shares).model(kept);
                palette = palette(model);
            }
            double score = score(model, palette, firsts, palette.sharesWithin(firsts, most));
            if (score > bestScore) {
                bestScore = score;
                best = model;
            }
        }
        return best;
    }

    private double score(KitModel model, Palette palette, List<KitSample> samples, double[] shares) {
        double sum = 0;
        for (KitSample sample : samples) {
            sum += palette.logEvidence(sample, shares);
        }
        Lighting lighting = Lighting.fit(
                named,
                KitModel.array(model.weights()),
                KitModel.array(model.means()),
                KitModel.array(model.variances()));
        return sum - lighting.surprise();
    }
}
