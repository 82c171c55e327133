package dev.touchline.kit;

import java.io.Serializable;

/**
 * What one person's clothes look like in one picture: the median colours (L*a*b*) of shirt and shorts with the grass left out.
 *
 * @param height of the box in pixels; small ones are blurred
 * @param cover share of the sampled pixels that were not grass, 0 to 1
 */
public record KitSample(
        double shirtL,
        double shirtA,
        double shirtB,
        double shortsL,
        double shortsA,
        double shortsB,
        double height,
        double cover)
        implements Serializable {
    static final int DIMENSIONS = 6;

    double at(int dimension) {
        return switch (dimension) {
            case 0 -> shirtL;
            case 1 -> shirtA;
            case 2 -> shirtB;
            case 3 -> shortsL;
            case 4 -> shortsA;
            default -> shortsB;
        };
    }

    /** How many times a sharp sample's variance this one has. */
    double blur() {
        double small = 15 / Math.max(4, height);
        return 1 + small * small + (cover < 0.3 ? 2 : 0);
    }

    boolean isFitToLearnFrom() {
        return height >= 12 && cover >= 0.3;
    }
}
