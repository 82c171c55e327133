package dev.touchline.detect;

import dev.touchline.footage.PixelBox;
import dev.touchline.infer.ModelCard;
import dev.touchline.infer.ModelRefusedException;
import dev.touchline.infer.Tensor;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Reads PicoDet (Yu et al. 2021): per stride 8, 16, 32 and 64 one output of class scores and one of four edge distances, each
 * a distribution over eight bins of a stride (Li et al. 2020, distribution focal loss).
 */
final class PicoDetHeads implements Heads {
    private static final int[] STRIDES = {8, 16, 32, 64};
    private static final int BINS = 8;
    private static final int EDGES = 4;

    private final ModelCard.Outputs outputs;

    PicoDetHeads(ModelCard.Outputs outputs) {
        this.outputs = outputs;
    }

    @Override
    public void check(Map<String, Tensor> answer, Fitting fitting) throws ModelRefusedException {
        List<Tensor> boxes = ofWidth(answer, true);
        List<Tensor> classes = ofWidth(answer, false);
        boolean fits = boxes.size() == STRIDES.length && classes.size() == STRIDES.length;
        for (int level = 0; fits && level < STRIDES.length; level++) {
            int cells = columns(fitting, STRIDES[level]) * rows(fitting, STRIDES[level]);
            fits = boxes.get(level).size(1) == cells && classes.get(level).size(1) == cells;
        }
        if (!fits) {
            throw new ModelRefusedException("the network answers "
                    + answer.values().stream().map(Tensor::shape).toList()
                    + ", expected PicoDet's four of classes and four [1, cells, 32] of boxes for an input of "
                    + fitting.input());
        }
    }

    @Override
    public Detections read(Map<String, Tensor> answer, Fitting fitting, double leastPerson) {
        double least = Math.min(leastPerson, outputs.ball().threshold());
        return ClassifiedBox.peopleAndBalls(readAll(answer, fitting, least), outputs, leastPerson);
    }

    /** Everything of any class scoring at least {@code least}. */
    List<ClassifiedBox> readAll(Map<String, Tensor> answer, Fitting fitting, double least) {
        List<Tensor> boxes = ofWidth(answer, true);
        List<Tensor> classes = ofWidth(answer, false);
        List<ClassifiedBox> found = new ArrayList<>();
        for (int level = 0; level < STRIDES.length; level++) {
            FloatBuffer scores = classes.get(level).values();
            int kinds = classes.get(level).size(2);
            int columns = columns(fitting, STRIDES[level]);
            for (int at = 0; at < classes.get(level).size(1) * kinds; at++) {
                if (scores.get(at) >= least) {
                    int cell = at / kinds;
                    PixelBox box = box(
                            boxes.get(level).values(), cell, cell % columns, cell / columns, STRIDES[level], fitting);
                    if (box.area() > 0) {
                        found.add(new ClassifiedBox(at % kinds, box, Math.min(1, scores.get(at))));
                    }
                }
            }
        }
        return ClassifiedBox.keepBest(found, outputs.people().nmsIou());
    }

    private static PixelBox box(FloatBuffer values, int cell, int column, int row, int stride, Fitting fitting) {
        double[] reach = new double[EDGES];
        for (int edge = 0; edge < EDGES; edge++) {
            reach[edge] = stride * expectedBin(values, (cell * EDGES + edge) * BINS);
        }
        double x = (column + 0.5) * stride;
        double y = (row + 0.5) * stride;
        PixelBox box = fitting.toPicture(x - reach[0], y - reach[1], x + reach[2], y + reach[3]);
        return box == null ? new PixelBox(0, 0, 0, 0) : box;
    }

    private static double expectedBin(FloatBuffer values, int from) {
        double sum = 0;
        double weighted = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double share = Math.exp(values.get(from + bin));
            sum += share;
            weighted += bin * share;
        }
        return weighted / sum;
    }

    private static List<Tensor> ofWidth(Map<String, Tensor> answer, boolean boxes) {
        return answer.values().stream()
                .filter(tensor -> tensor.shape().size() == 3 && (tensor.size(2) == EDGES * BINS) == boxes)
                .sorted(Comparator.comparingInt((Tensor tensor) -> tensor.size(1))
                        .reversed())
                .toList();
    }

    private static int columns(Fitting fitting, int stride) {
        return (fitting.input().width() + stride - 1) / stride;
    }

    private static int rows(Fitting fitting, int stride) {
        return (fitting.input().height() + stride - 1) / stride;
    }
}
