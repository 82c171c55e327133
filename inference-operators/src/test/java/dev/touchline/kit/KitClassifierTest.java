package dev.touchline.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchline.match.KitColours;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.TeamSheet;
import dev.touchline.pitch.PitchSize;
import dev.touchline.sighting.KitLikelihoods;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KitClassifierTest {
    private static final String[][] MATCHES = {
        {"#c81e1e", "#ffffff", "#1e3a8a", "#1e3a8a", "#22a04a", "#f2c31a", "#101010"},
        {"#ffffff", "#101010", "#f2c31a", "#1e3a8a", "#ff6a00", "#22a04a", "#101010"},
        {"#7ec8f0", "#ffffff", "#6a1b3a", "#6a1b3a", "#f2c31a", "#30d070", "#101010"},
        {"#101010", "#101010", "#ffffff", "#ffffff", "#ff6a00", "#d020a0", "#e8e020"}
    };

    private static MatchSetup setup(String... c) {
        KitColours officials = new KitColours(c[6], c[6], c[6]);
        TeamSheet home = new TeamSheet(
                "Home", "HOM", new KitColours(c[0], c[1], c[0]), new KitColours(c[4], c[4], c[4]), List.of());
        TeamSheet away = new TeamSheet(
                "Away", "AWY", new KitColours(c[2], c[3], c[2]), new KitColours(c[5], c[5], c[5]), List.of());
        return new MatchSetup("m", 1, PitchSize.STANDARD, home, away, officials, List.of(), Map.of());
    }

    /** One camera's light: how the line-up's colours turn out in it. */
    private record Light(double contrast, double brightness, double saturation, double warmth) {
        KitSample seen(LineUpColours named, int kit, Random random) {
            double[] v = new double[KitSample.DIMENSIONS];
            for (int d = 0; d < v.length; d++) {
                double colour = named.at(kit, d);
                double noise = random.nextGaussian() * (d % 3 == 0 ? 7 : 5) * (d < 3 ? 1 : 1.4);
                v[d] = noise
                        + switch (d % 3) {
                            case 0 -> contrast * colour + brightness;
                            case 1 -> saturation * colour - 0.4 * warmth;
                            default -> saturation * colour + warmth;
                        };
            }
            return new KitSample(v[0], v[1], v[2], v[3], v[4], v[5], 20 + 40 * random.nextDouble(), 0.8);
        }
    }

    private static final int[] CAST = {0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 4};

    private static int best(KitLikelihoods likely) {
        double[] v = {likely.home(), likely.away(), likely.homeKeeper(), likely.awayKeeper(), likely.official()};
        int best = 0;
        for (int kit = 1; kit < v.length; kit++) {
            best = v[kit] > v[best] ? kit : best;
        }
        return best;
    }

    private static List<KitSample> picture(LineUpColours named, Light light, int[] cast, Random random) {
        List<KitSample> samples = new ArrayList<>();
        for (int kit : cast) {
            samples.add(light.seen(named, kit, random));
        }
        return samples;
    }

    private static double share(KitClassifier classifier, KitModel model, List<KitSample> samples, int[] cast) {
        List<KitLikelihoods> likely = classifier.classify(model, samples);
        int right = 0;
        for (int i = 0; i < cast.length; i++) {
            right += best(likely.get(i)) == cast[i] ? 1 : 0;
        }
        return (double) right / cast.length;
    }

    @Test
    void kits_are_told_apart_under_any_light_after_two_seconds() {
        Random random = new Random(1);
        for (String[] colours : MATCHES) {
            MatchSetup setup = setup(colours);
            LineUpColours named = LineUpColours.of(setup);
            for (int trial = 0; trial < 4; trial++) {
                Light light = new Light(
                        0.5 + 0.4 * random.nextDouble(),
                        20 * random.nextDouble(),
                        0.5 + 0.4 * random.nextDouble(),
                        -20 + 30 * random.nextDouble());
                KitClassifier classifier = new KitClassifier(setup);
                KitModel model = classifier.start();
                for (int i = 0; i < 25; i++) {
                    model = classifier.learn(model, picture(named, light, CAST, random));
                }
                double right = 0;
                for (int i = 0; i < 25; i++) {
                    List<KitSample> samples = picture(named, light, CAST, random);
                    model = classifier.learn(model, samples);
                    right += share(classifier, model, samples, CAST) / 25;
                }
                assertThat(right)
                        .as("%s in %s", String.join(" ", colours), light)
                        .isGreaterThan(0.95);
            }
        }
    }

    @Test
    void a_cloud_that_comes_slowly_confuses_nobody() {
        MatchSetup setup = setup(MATCHES[0]);
        LineUpColours named = LineUpColours.of(setup);
        KitClassifier classifier = new KitClassifier(setup);
        KitModel model = classifier.start();
        Random random = new Random(2);
        double right = 0;
        int pictures = 4000;
        for (int i = 0; i < pictures; i++) {
            double cloud = (double) i / pictures;
            Light light = new Light(0.9 - 0.35 * cloud, 5 * cloud, 0.9 - 0.4 * cloud, -20 * cloud);
            List<KitSample> samples = picture(named, light, CAST, random);
            model = classifier.learn(model, samples);
            right += i < 25 ? 0 : share(classifier, model, samples, CAST) / (pictures - 25);
        }

        assertThat(right).isGreaterThan(0.97);
    }

    @Test
    void a_keeper_never_seen_before_is_known_by_what_the_light_does_to_the_others() {
        MatchSetup setup = setup(MATCHES[0]);
        LineUpColours named = LineUpColours.of(setup);
        KitClassifier classifier = new KitClassifier(setup);
        KitModel model = classifier.start();
        Random random = new Random(3);
        Light light = new Light(0.6, 15, 0.6, -15);
        int[] players = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 4};
        for (int i = 0; i < 200; i++) {
            model = classifier.learn(model, picture(named, light, players, random));
        }
        int[] keepers = {2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3};

        assertThat(share(classifier, model, picture(named, light, keepers, random), keepers))
                .isGreaterThan(0.9);
    }

    @Test
    void before_anything_is_learnt_the_line_up_alone_answers_and_likelihoods_sum_to_one() {
        MatchSetup setup = setup(MATCHES[0]);
        KitClassifier classifier = new KitClassifier(setup);
        Random random = new Random(4);
        KitSample home = new Light(0.8, 0, 0.8, 0).seen(LineUpColours.of(setup), 0, random);
        KitSample nobody = new KitSample(70, 60, -60, 90, -80, 80, 40, 1);
        List<KitLikelihoods> likely = classifier.classify(classifier.start(), List.of(home, nobody));

        assertThat(best(likely.get(0))).isEqualTo(0);
        for (KitLikelihoods one : likely) {
            double sum = one.home() + one.away() + one.homeKeeper() + one.awayKeeper() + one.official();
            assertThat(sum).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void the_same_samples_give_the_same_model_and_it_can_be_kept() throws IOException {
        MatchSetup setup = setup(MATCHES[1]);
        KitClassifier classifier = new KitClassifier(setup);
        KitModel one = classifier.start();
        KitModel other = classifier.start();
        for (int i = 0; i < 30; i++) {
            List<KitSample> samples = picture(LineUpColours.of(setup), new Light(0.7, 5, 0.7, 5), CAST, new Random(i));
            one = classifier.learn(one, samples);
            other = classifier.learn(other, samples);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(one);
        }

        assertThat(one).isEqualTo(other);
        assertThat(one.firsts()).isEmpty();
        assertThat(bytes.size()).isLessThan(3000);
    }

    @Test
    void the_people_of_a_real_match_are_told_apart_from_the_first_stills() throws IOException {
        MatchSetup setup = setup("#1e4fa0", "#1e4fa0", "#ffffff", "#ffffff", "#e0c020", "#d02020", "#101010");
        int right = 0;
        int all = 0;
        for (String camera : List.of("left", "right")) {
            KitClassifier classifier = new KitClassifier(setup);
            KitModel model = classifier.start();
            for (int still = 1; still <= 5; still++) {
                List<String[]> rows = rows(camera, still);
                List<KitSample> samples =
                        rows.stream().map(KitClassifierTest::sample).toList();
                model = classifier.learn(model, samples);
                List<KitLikelihoods> likely = classifier.classify(model, samples);
                for (int i = 0; i < rows.size(); i++) {
                    int kit = "BWYRO".indexOf(rows.get(i)[2]);
                    all += kit < 0 ? 0 : 1;
                    right += best(likely.get(i)) == kit ? 1 : 0;
                }
            }
        }
        System.out.printf("Tsukuba kits: %d of %d right, each from one still%n", right, all);

        assertThat((double) right / all).isGreaterThan(0.95);
    }

    private static List<String[]> rows(String camera, int still) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(KitClassifierTest.class.getResourceAsStream("tsukuba_samples.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(camera + "," + still + ","))
                    .map(line -> line.split(",", -1))
                    .toList();
        }
    }

    private static KitSample sample(String[] row) {
        double[] v = new double[8];
        for (int i = 0; i < v.length; i++) {
            v[i] = Double.parseDouble(row[i + 3]);
        }
        return new KitSample(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]);
    }
}
