package dev.touchline.detect;

import dev.touchline.decode.PlanarPicture;
import dev.touchline.infer.ModelCard;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** The input of a network that takes red, green and blue in float: in the card's order, scaled, centred and padded as it says. */
final class NetworkInput {
    private final Fitting fitting;
    private final ByteBuffer bytes;
    private final FloatBuffer values;
    private final boolean bgr;
    private final float[] factor = new float[3];
    private final float[] offset = new float[3];

    NetworkInput(ModelCard.Input input, Fitting fitting) {
        this.fitting = fitting;
        this.bgr = input.colour() == ModelCard.Colour.BGR;
        int plane = fitting.input().width() * fitting.input().height();
        bytes = ByteBuffer.allocateDirect(3 * plane * Float.BYTES).order(ByteOrder.nativeOrder());
        values = bytes.asFloatBuffer();
        List<Double> mean = Objects.requireNonNullElse(input.mean(), Collections.nCopies(3, 0.0));
        List<Double> std = Objects.requireNonNullElse(input.std(), Collections.nCopies(3, 1.0));
        for (int channel = 0; channel < 3; channel++) {
            factor[channel] = (float) (input.scale() / std.get(channel));
            offset[channel] = (float) (-mean.get(channel) / std.get(channel));
        }
        for (int i = 0; i < 3 * plane; i++) {
            values.put(i, (float) input.pad());
        }
    }

    /** All planes, [3, height, width] of float. */
    ByteBuffer bytes() {
        return bytes;
    }

    void fill(PlanarPicture picture) {
        int width = fitting.input().width();
        int plane = width * fitting.input().height();
        for (int y = 0; y < fitting.content().height(); y++) {
            for (int x = 0; x < fitting.content().width(); x++) {
                int rgb = picture.rgb(x, y);
                for (int channel = 0; channel < 3; channel++) {
                    int level = (rgb >> (8 * (bgr ? channel : 2 - channel))) & 0xff;
                    values.put(channel * plane + y * width + x, level * factor[channel] + offset[channel]);
                }
            }
        }
    }
}
