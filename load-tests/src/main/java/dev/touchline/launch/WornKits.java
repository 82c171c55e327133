package dev.touchline.launch;

import dev.touchline.kit.KitClassifier;
import dev.touchline.kit.KitModel;
import dev.touchline.kit.KitSample;
import dev.touchline.kit.LabColour;
import dev.touchline.match.MatchSetup;
import dev.touchline.perceive.StillDetections;
import dev.touchline.perceive.StillPerson;
import dev.touchline.setup.MatchFile;
import dev.touchline.sighting.KitLikelihoods;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells which of a match's five kits the people in a file's pictures wear, from the colours found, as a camera would learn it. */
final class WornKits {
    static final String UNKNOWN = "unknown";

    private static final double SURE = 0.4;

    /** The most likely kit of one person and how probable it is; unknown where the clothes do not show. */
    record Worn(String kit, double probability) {
        static Worn of(KitLikelihoods likely) {
            Map<String, Double> kits = Map.of(
                    "home", likely.home(),
                    "away", likely.away(),
                    "home_keeper", likely.homeKeeper(),
                    "away_keeper", likely.awayKeeper(),
                    "official", likely.official());
            Map.Entry<String, Double> best =
                    kits.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
            return best.getValue() < SURE
                    ? new Worn(UNKNOWN, best.getValue())
                    : new Worn(best.getKey(), best.getValue());
        }
    }

    private final KitClassifier classifier;
    private KitModel model;

    WornKits(MatchFile match) {
        classifier = new KitClassifier(new MatchSetup(
                match.match(), 1, match.pitch(), match.home(), match.away(), match.officials(), List.of(), Map.of()));
        model = classifier.start();
    }

    /** The kit of each person of the next picture, in the same order. */
    List<Worn> in(StillDetections found) {
        List<KitSample> samples = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (StillPerson person : found.people()) {
            KitSample sample = sample(person);
            places.add(sample == null ? -1 : samples.size());
            if (sample != null) {
                samples.add(sample);
            }
        }
        model = classifier.learn(model, samples);
        List<KitLikelihoods> likely = classifier.classify(model, samples);
        return places.stream()
                .map(place -> place < 0 ? new Worn(UNKNOWN, 0) : Worn.of(likely.get(place)))
                .toList();
    }

    private static @Nullable KitSample sample(StillPerson person) {
        if (person.shirt() == null || person.shorts() == null) {
            return null;
        }
        LabColour shirt = LabColour.of(person.shirt());
        LabColour shorts = LabColour.of(person.shorts());
        return new KitSample(
                shirt.lightness(),
                shirt.a(),
                shirt.b(),
                shorts.lightness(),
                shorts.a(),
                shorts.b(),
                person.box().height(),
                1);
    }
}
