package dev.touchline.kit;

import java.util.ArrayList;
import java.util.List;

/** Lightings to begin from: full or weak contrast and colour, dark or bright, warm, neutral or cold. */
final class FirstGuesses {
    private FirstGuesses() {}

    static List<Lighting> lightings() {
        List<Lighting> guesses = new ArrayList<>();
        for (double contrast : new double[] {0.9, 0.6}) {
            for (double brightness : new double[] {0, 20}) {
                for (double saturation : new double[] {0.95, 0.55}) {
                    for (double warmth : new double[] {0, -18, 12}) {
                        guesses.add(new Lighting(
                                new double[] {contrast, saturation, saturation},
                                new double[] {brightness, -0.4 * warmth, warmth}));
                    }
                }
            }
        }
        return guesses;
    }
}
