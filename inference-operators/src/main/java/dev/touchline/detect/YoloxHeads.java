package dev.touchline.detect;

import dev.touchline.footage.PixelBox;
import dev.touchline.infer.ModelCard;
import dev.touchline.infer.ModelRefusedException;
import dev.touchline.infer.Tensor;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads YOLOX (Ge et al. 2021): one row [x, y, log w, log h, objectness, classes…] for each cell of strides 8, 16 and 32, in
 * cells of its stride.
 */
final class YoloxHeads implements Heads {
    private static final int[] STRIDES = {8, 16, 32};
    private static final int BOX_AND_OBJECTNESS = 5;

    private final ModelCard.Outputs outputs;

    YoloxHeads(ModelCard.Outputs outputs) {
        this.outputs = outputs;
    }

    @Override
    public void check(Map<String, Tensor> answer, Fitting fitting) throws ModelRefusedException {
        int cells = 0;
        for (int stride : STRIDES) {
            cells += fitting.input().width() / stride * (fitting.input().height() / stride);
        }
        Tensor only = answer.size() == 1 ? answer.values().iterator().next() : null;
        boolean fits =
                only != null && only.shape().size() == 3 && only.size(1) == cells && only.size(2) > BOX_AND_OBJECTNESS;
        if (!fits) {
            throw new ModelRefusedException("the network answers "
                    + answer.values().stream().map(Tensor::shape).toList() + ", expected one output [1, " + cells
                    + ", 5 + classes] of YOLOX for an input of " + fitting.input());
        }
    }

    @Override
    public Detections read(Map<String, Tensor> answer, Fitting fitting, double leastPerson) {
        double least = Math.min(leastPerson, outputs.ball().threshold());
        return ClassifiedBox.peopleAndBalls(readAll(answer, fitting, least), outputs, leastPerson);
    }

    /** Everything of any class scoring at least {@code least}. */
    List<ClassifiedBox> readAll(Map<String, Tensor> answer, Fitting fitting, double least) {
        Tensor only = answer.values().iterator().next();
        int width = only.size(2);
        List<ClassifiedBox> found = new ArrayList<>();
        int row = 0;
        for (int stride : STRIDES) {
            int columns = fitting.input().width() / stride;
            int cells = columns * (fitting.input().height() / stride);
            for (int cell = 0; cell < cells; cell++, row++) {
                int at = row * width;
                float objectness = only.values().get(at + 4);
                if (objectness >= least) {
                    int kind = bestClass(only.values(), at + BOX_AND_OBJECTNESS, width - BOX_AND_OBJECTNESS);
                    double score = objectness * only.values().get(at + BOX_AND_OBJECTNESS + kind);
                    PixelBox box = box(only.values(), at, cell % columns, cell / columns, stride, fitting);
                    if (score >= least && box.area() > 0) {
                        found.add(new ClassifiedBox(kind, box, Math.min(1, score)));
                    }
                }
            }
        }
        return ClassifiedBox.keepBest(found, outputs.people().nmsIou());
    }

    private static int bestClass(FloatBuffer values, int from, int classes) {
        int best = 0;
        for (int kind = 1; kind < classes; kind++) {
            if (values.get(from + kind) > values.get(from + best)) {
                best = kind;
            }
        }
        return best;
    }

    private static PixelBox box(FloatBuffer values, int at, int column, int row, int stride, Fitting fitting) {
        double x = (values.get(at) + column) * stride;
        double y = (values.get(at + 1) + row) * stride;
        double halfWidth = Math.exp(values.get(at + 2)) * stride / 2;
        double halfHeight = Math.exp(values.get(at + 3)) * stride / 2;
        PixelBox box = fitting.toPicture(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
        return box == null ? new PixelBox(0, 0, 0, 0) : box;
    }
}
