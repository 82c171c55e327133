package dev.touchline.perceive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.decode.PictureSize;
import dev.touchline.detect.Detection;
import dev.touchline.footage.PixelBox;
import dev.touchline.kit.KitModel;
import dev.touchline.kit.KitSample;
import dev.touchline.sighting.PitchEstimate;
import dev.touchline.track.TrackerRules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecogniserTest {
    private static final Recogniser RECOGNISER = new Recogniser(TestMatch.setup(1280, 720), TrackerRules.STANDARD);

    @Test
    void only_those_on_the_pitch_teach_what_the_kits_look_like() {
        List<PlacedPerson> players = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            players.add(person(10 * (i - 5), i, i < 5 ? 40 : 70));
        }
        List<PlacedPerson> withSteward = new ArrayList<>(players);
        withSteward.add(person(0, -36, 55));
        List<PlacedPerson> withAssistant = new ArrayList<>(players);
        withAssistant.add(person(0, -34.8, 55));

        assertThat(learnt(withSteward)).isEqualTo(learnt(players));
        assertThat(learnt(withAssistant)).isNotEqualTo(learnt(players));
    }

    private static KitModel learnt(List<PlacedPerson> people) {
        Pending pending = new Pending(TestMatch.heartbeat("north", 1), 0, 1);
        pending.lookedAt(new Seen(new PictureSize(1280, 720), people, List.of()));
        return RECOGNISER.recognise(pending, RECOGNISER.start()).memory().kits();
    }

    private static PlacedPerson person(double x, double y, double lightness) {
        return new PlacedPerson(
                new Detection(new PixelBox(600 + 10 * x, 300 + 5 * y, 12, 30), 0.9),
                new PitchEstimate(x, y, 0.05, 0, 0.1),
                new KitSample(lightness, 5, 5, lightness, 5, 5, 30, 0.8));
    }
}
