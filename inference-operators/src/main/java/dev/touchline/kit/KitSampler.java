package dev.touchline.kit;

import dev.touchline.footage.PixelBox;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Takes a kit sample from the pixels of a person's box: the middle columns at chest and at thighs. What looks like the strips
 * of grass beside the feet is left out.
 */
public final class KitSampler {
    private static final int MOST_PIXELS = 160;
    private static final double GRASS_CHROMA = 12;
    private static final double GRASS_LIGHTNESS = 22;
    private static final double LEAST_COVER = 0.15;
    private static final double LEAST_CHEST = 0.45;

    private KitSampler() {}

    /** The sample, or null when too little of the box is inside a picture of this size. */
    public static @Nullable KitSample sample(PixelBox box, ColourAt picture, int width, int height) {
        List<LabColour> shirt = pixels(box, 0.28, 0.2, 0.72, 0.48, picture, width, height);
        List<LabColour> shorts = pixels(box, 0.28, 0.5, 0.72, 0.66, picture, width, height);
        if (shirt.isEmpty() || shorts.isEmpty()) {
            return null;
        }
        List<LabColour> beside = new ArrayList<>(pixels(box, -0.35, 0.6, -0.05, 1, picture, width, height));
        beside.addAll(pixels(box, 1.05, 0.6, 1.35, 1, picture, width, height));
        LabColour grass = beside.isEmpty() ? null : typical(beside);
        List<LabColour> clothes = without(grass, shirt);
        List<LabColour> legs = without(grass, shorts);
        double covered = (double) clothes.size() / shirt.size();
        double filled = (double) legs.size() / shorts.size();
        boolean green = covered < LEAST_CHEST; // a chest fills its box: what looks like grass there is worn
        LabColour above = typical(green ? shirt : clothes);
        LabColour below = typical(filled < (green ? LEAST_CHEST : LEAST_COVER) ? shorts : legs);
        double cover = green ? 1 - covered : Math.min(covered, filled);
        return new KitSample(
                above.lightness(), above.a(), above.b(), below.lightness(), below.a(), below.b(), box.height(), cover);
    }

    /** The pixels of a part of the box, given in shares of its width and height, thinned out when there are many. */
    private static List<LabColour> pixels(
            PixelBox box,
            double left,
            double top,
            double right,
            double bottom,
            ColourAt picture,
            int width,
            int height) {
        int x0 = Math.max(0, (int) Math.round(box.left() + left * box.width()));
        int y0 = Math.max(0, (int) Math.round(box.top() + top * box.height()));
        int x1 = Math.min(width, Math.max(x0 + 1, (int) Math.round(box.left() + right * box.width())));
        int y1 = Math.min(height, Math.max(y0 + 1, (int) Math.round(box.top() + bottom * box.height())));
        List<LabColour> colours = new ArrayList<>();
        int step = Math.max(1, (int) Math.ceil(Math.sqrt((double) (x1 - x0) * (y1 - y0) / MOST_PIXELS)));
        for (int y = y0; y < y1; y += step) {
            for (int x = x0; x < x1; x += step) {
                colours.add(LabColour.of(picture.rgb(x, y)));
            }
        }
        return colours;
    }

    private static List<LabColour> without(@Nullable LabColour grass, List<LabColour> colours) {
        return grass == null
                ? colours
                : colours.stream().filter(colour -> !isGrass(colour, grass)).toList();
    }

    private static boolean isGrass(LabColour colour, LabColour grass) {
        return Math.hypot(colour.a() - grass.a(), colour.b() - grass.b()) < GRASS_CHROMA
                && Math.abs(colour.lightness() - grass.lightness()) < GRASS_LIGHTNESS;
    }

    /** The mean without the fifth at either end of each channel: steady on striped shirts, blind to a glimpse of skin or line. */
    private static LabColour typical(List<LabColour> colours) {
        return new LabColour(
                middle(colours, LabColour::lightness), middle(colours, LabColour::a), middle(colours, LabColour::b));
    }

    private static double middle(List<LabColour> colours, ToDoubleFunction<LabColour> part) {
        double[] values = colours.stream().mapToDouble(part).sorted().toArray();
        int cut = values.length / 5;
        double sum = 0;
        for (int i = cut; i < values.length - cut; i++) {
            sum += values[i];
        }
        return sum / (values.length - 2 * cut);
    }
}
