package dev.touchline.infer;

import java.nio.FloatBuffer;
import java.util.List;

/** An array of float with its shape, row-major. The values belong to the session and last until its next run. */
public record Tensor(List<Integer> shape, FloatBuffer values) {
    public int size(int axis) {
        return shape.get(axis);
    }
}
