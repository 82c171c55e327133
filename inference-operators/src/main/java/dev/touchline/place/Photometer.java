package dev.touchline.place;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Measures how much light a small bright spot adds to a picture, as astronomers measure a star's: the sum over all pixels that
 * it brightens, less what is behind, which blur and smear hardly change.
 */
public final class Photometer {
    private static final int REACH = 8;
    /** A spot nearer to the picture's edge is not measured. */
    private static final int CLEAR = 2 * REACH;

    private static final int HALF = REACH + 4;
    private static final int SIDE = 2 * HALF + 1;
    private static final double PEAK_WITHIN = 2.3;
    private static final double RING_INNER = 7;
    private static final double RING_OUTER = 11;
    private static final double SHARE_OF_PEAK = 0.25;
    private static final double LEAST_EXCESS = 0.04;
    private static final double LEAST_PEAK = 0.1;
    /** What is behind must be about as even as grass: one standard deviation, from the median distance to the median. */
    private static final double MOST_UNEVEN = 0.031;

    private static final double SIGMA_PER_MEDIAN = 1.48;

    /** Pixels from the middle, for each of the window. */
    private static final double[] RADIUS = radii();

    private static final boolean[] RING = within(RING_INNER, RING_OUTER);

    private final double[] luma = new double[SIDE * SIDE];

    private Photometer() {}

    /** The spot at a pixel; null where it does not stand out, is not small, or what is around it is uneven. */
    public static @Nullable Glow at(LumaAt picture, int width, int height, int x, int y) {
        if (x < CLEAR || y < CLEAR || x >= width - CLEAR || y >= height - CLEAR) {
            return null;
        }
        var around = new Photometer();
        for (int i = 0; i < SIDE * SIDE; i++) {
            around.luma[i] = picture.luma(x - HALF + i % SIDE, y - HALF + i / SIDE);
        }
        return around.measured();
    }

    private @Nullable Glow measured() {
        double first = median(i -> RING[i]);
        int brightest = brightest();
        double peak = luma[brightest] - first;
        if (peak < LEAST_PEAK) {
            return null;
        }
        boolean[] spot = spot(brightest, first + Math.max(SHARE_OF_PEAK * peak, LEAST_EXCESS));
        if (spot == null) {
            return null;
        }
        boolean[] all = wider(spot);
        boolean[] beyond = wider(wider(all));
        double backdrop = median(i -> beyond[i] && !all[i]);
        if (SIGMA_PER_MEDIAN * unevenness(backdrop, i -> beyond[i] && !all[i]) > MOST_UNEVEN) {
            return null;
        }
        double excess = 0;
        for (int i = 0; i < luma.length; i++) {
            excess += all[i] ? luma[i] - backdrop : 0;
        }
        return excess > 0 ? new Glow(excess, backdrop) : null;
    }

    private int brightest() {
        int best = HALF * SIDE + HALF;
        for (int i = 0; i < luma.length; i++) {
            if (RADIUS[i] <= PEAK_WITHIN && luma[i] > luma[best]) {
                best = i;
            }
        }
        return best;
    }

    /** The pixels above {@code least} that hang together with this one; null when they reach too far to be a ball. */
    private boolean @Nullable [] spot(int from, double least) {
        boolean[] spot = new boolean[luma.length];
        int[] open = new int[luma.length];
        int waiting = 0;
        spot[from] = true;
        open[waiting++] = from;
        while (waiting > 0) {
            int i = open[--waiting];
            if (RADIUS[i] > REACH) {
                return null;
            }
            for (int next : new int[] {i - 1, i + 1, i - SIDE, i + SIDE}) {
                if (!spot[next] && luma[next] > least) {
                    spot[next] = true;
                    open[waiting++] = next;
                }
            }
        }
        return spot;
    }

    /** These pixels and the four neighbours of each. */
    private static boolean[] wider(boolean[] spot) {
        boolean[] wider = spot.clone();
        for (int i = SIDE; i < spot.length - SIDE; i++) {
            if (spot[i]) {
                wider[i - 1] = true;
                wider[i + 1] = true;
                wider[i - SIDE] = true;
                wider[i + SIDE] = true;
            }
        }
        return wider;
    }

    private double median(IntPredicate of) {
        return median(values(of));
    }

    private double unevenness(double middle, IntPredicate of) {
        double[] values = values(of);
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.abs(values[i] - middle);
        }
        return median(values);
    }

    private double[] values(IntPredicate of) {
        double[] values = new double[luma.length];
        int count = 0;
        for (int i = 0; i < luma.length; i++) {
            if (of.test(i)) {
                values[count++] = luma[i];
            }
        }
        return Arrays.copyOf(values, count);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values.length == 0 ? 0 : values[values.length / 2];
    }

    private static double[] radii() {
        double[] radii = new double[SIDE * SIDE];
        for (int i = 0; i < radii.length; i++) {
            radii[i] = Math.hypot(i % SIDE - HALF, i / SIDE - HALF);
        }
        return radii;
    }

    private static boolean[] within(double inner, double outer) {
        boolean[] within = new boolean[RADIUS.length];
        for (int i = 0; i < within.length; i++) {
            within[i] = RADIUS[i] > inner && RADIUS[i] < outer;
        }
        return within;
    }
}
