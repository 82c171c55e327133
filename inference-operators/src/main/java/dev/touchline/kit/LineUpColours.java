package dev.touchline.kit;

import dev.touchline.match.KitColours;
import dev.touchline.match.MatchSetup;
import java.util.List;

/** The colours of the match's five kits as the line-up names them, six numbers each (L*a*b* of shirt, then of shorts). */
record LineUpColours(List<List<Double>> kits) {
    static final int KITS = 5;

    static LineUpColours of(MatchSetup setup) {
        return new LineUpColours(List.of(
                kit(setup.home().kit()),
                kit(setup.away().kit()),
                kit(setup.home().keeperKit()),
                kit(setup.away().keeperKit()),
                kit(setup.officials())));
    }

    double at(int kit, int dimension) {
        return kits.get(kit).get(dimension);
    }

    private static List<Double> kit(KitColours colours) {
        LabColour shirt = LabColour.of(colours.shirt());
        LabColour shorts = LabColour.of(colours.shorts());
        return List.of(shirt.lightness(), shirt.a(), shirt.b(), shorts.lightness(), shorts.a(), shorts.b());
    }
}
