package dev.touchline.detect;

import dev.touchline.decode.PlanarPicture;
import dev.touchline.infer.ModelCard;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** A network's input that is not plain RGB of 0 to 1: planes in the card's order, scaled, centred and padded as it says. */
final class NetworkInput {
    private static final double FULL = 255;
    private static final double NEAR = 1e-6;

    private final Fitting fitting;
    private final FloatBuffer values;
    private final boolean bgr;
    private final float[] factor = new float[3];
    private final float[] offset = new float[3];

    NetworkInput(ModelCard.Input input, Fitting fitting) {
        this.fitting = fitting;
        this.bgr = input.colour().equals("BGR");
        int plane = fitting.input().width() * fitting.input().height();
        values = ByteBuffer.allocateDirect(3 * plane * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        List<Double> mean = Objects.requireNonNullElse(input.mean(), Collections.nCopies(3, 0.0));
        List<Double> std = Objects.requireNonNullElse(input.std(), Collections.nCopies(3, 1.0));
        for (int channel = 0; channel < 3; channel++) {
            factor[channel] = (float) (FULL * input.scale() / std.get(channel));
            offset[channel] = (float) (-mean.get(channel) / std.get(channel));
        }
        for (int i = 0; i < 3 * plane; i++) {
            values.put(i, (float) input.pad());
        }
    }

    /** Whether a card wants just what {@link PlanarPicture} holds. */
    static boolean isPlain(ModelCard.Input input) {
        return input.colour().equals("RGB")
                && Math.abs(input.scale() * FULL - 1) < NEAR
                && input.mean() == null
                && input.std() == null
                && input.pad() == 0;
    }

    FloatBuffer values() {
        return values;
    }

    void fill(PlanarPicture picture) {
        int width = fitting.input().width();
        int plane = width * fitting.input().height();
        FloatBuffer colours = picture.planes();
        for (int channel = 0; channel < 3; channel++) {
            int from = (bgr ? 2 - channel : channel) * plane;
            for (int y = 0; y < fitting.content().height(); y++) {
                for (int x = 0; x < fitting.content().width(); x++) {
                    int at = y * width + x;
                    values.put(channel * plane + at, colours.get(from + at) * factor[channel] + offset[channel]);
                }
            }
        }
    }
}
