package dev.touchline.simulator.play;

import java.util.List;

/**
 * Where the ten outfield players of a side stand inside its block: depth from 0 (deepest line) to 1 (foremost), breadth from −1 to 1.
 * The shapes are the usual ones, by the names that the press gives them; each is written as its players' depths and breadths in turn.
 */
final class Formation {
    private static final List<Formation> USUAL = List.of(
            new Formation("4-3-3", new double[] {0.06, 0, 0, 0.06, 0.38, 0.5, 0.5, 0.88, 1, 0.88}, new double[] {
                -0.85, -0.3, 0.3, 0.85, 0, -0.42, 0.42, -0.85, 0, 0.85
            }),
            new Formation("4-4-2", new double[] {0.06, 0, 0, 0.06, 0.52, 0.44, 0.44, 0.52, 0.95, 1}, new double[] {
                -0.85, -0.3, 0.3, 0.85, -0.9, -0.28, 0.28, 0.9, -0.25, 0.25
            }),
            new Formation("3-5-2", new double[] {0.03, 0, 0.03, 0.42, 0.36, 0.52, 0.55, 0.42, 0.95, 1}, new double[] {
                -0.5, 0, 0.5, -0.95, 0, -0.4, 0.4, 0.95, -0.25, 0.25
            }),
            new Formation("4-2-3-1", new double[] {0.06, 0, 0, 0.06, 0.36, 0.36, 0.7, 0.66, 0.7, 1}, new double[] {
                -0.85, -0.3, 0.3, 0.85, -0.28, 0.28, -0.85, 0, 0.85, 0
            }));

    final String name;
    private final double[] depths;
    private final double[] breadths;

    private Formation(String name, double[] depths, double[] breadths) {
        this.name = name;
        this.depths = depths;
        this.breadths = breadths;
    }

    static Formation drawn(Chance chance) {
        return USUAL.get(chance.below(USUAL.size()));
    }

    double depth(int outfield) {
        return depths[outfield];
    }

    double breadth(int outfield) {
        return breadths[outfield];
    }
}
