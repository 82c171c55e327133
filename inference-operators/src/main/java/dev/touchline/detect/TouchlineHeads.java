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
import java.util.Objects;

/**
 * Reads our own networks: {@code people} [1, 5, rows, columns] of centre confidence, offset of the centre in cells, and log
 * width and height in pixels; {@code ball} [1, 1, rows, columns] of confidence. Two people close together can share a peak:
 * a confident cell on its slope that gives another box is somebody too.
 */
final class TouchlineHeads implements Heads {
    private static final int PERSON_CHANNELS = 5;
    private static final int MOST_BALLS = 200;
    private static final double LARGEST_SIDE_LOG = Math.log(4096);

    private final ModelCard.PeopleHead people;
    private final ModelCard.BallHead ball;
    private final String peopleName;
    private final String ballName;
    private final PeakMap map = new PeakMap();

    TouchlineHeads(ModelCard.Outputs outputs) {
        people = outputs.people();
        ball = outputs.ball();
        peopleName = Objects.requireNonNullElse(people.name(), "people");
        ballName = Objects.requireNonNullElse(ball.name(), "ball");
    }

    @Override
    public void check(Map<String, Tensor> answer, Fitting fitting) throws ModelRefusedException {
        checkShape(answer, peopleName, PERSON_CHANNELS, people.stride(), fitting);
        checkShape(answer, ballName, 1, ball.stride(), fitting);
    }

    private static void checkShape(Map<String, Tensor> answer, String name, int channels, int stride, Fitting fitting)
            throws ModelRefusedException {
        Tensor given = answer.get(name);
        List<Integer> wanted = List.of(
                1, channels, fitting.input().height() / stride, fitting.input().width() / stride);
        if (given == null || !given.shape().equals(wanted)) {
            throw new ModelRefusedException(
                    "output '" + name + "' is " + (given == null ? "absent" : given.shape()) + ", expected " + wanted
                            + " for an input of " + fitting.input() + "; correct the card or the network");
        }
    }

    @Override
    public Detections read(Map<String, Tensor> answer, Fitting fitting, double leastPerson) {
        return new Detections(
                readPeople(Answers.named(answer, peopleName), fitting, leastPerson),
                readBalls(Answers.named(answer, ballName), fitting));
    }

    private List<Detection> readPeople(Tensor answer, Fitting fitting, double least) {
        List<Detection> peaks = new ArrayList<>();
        List<Detection> beside = new ArrayList<>();
        map.load(answer);
        float leastPeak = (float) least;
        float leastBeside = (float) people.thresholdBeside();
        map.forEachCell(Math.min(leastPeak, leastBeside), (row, column, score, peak) -> {
            if (score >= (peak ? leastPeak : leastBeside)) {
                addPerson(answer, row, column, score, fitting, peak ? peaks : beside);
            }
        });
        return Suppression.withThoseBeside(
                Suppression.keepBest(peaks, people.nmsIou()), beside, people.thresholdTogether(), people.besideIou());
    }

    private void addPerson(Tensor answer, int row, int column, float score, Fitting fitting, List<Detection> found) {
        FloatBuffer values = answer.values();
        int plane = answer.size(2) * answer.size(3);
        int cell = row * answer.size(3) + column;
        double x = (column + values.get(plane + cell)) * people.stride();
        double y = (row + values.get(2 * plane + cell)) * people.stride();
        double halfWidth = half(values.get(3 * plane + cell));
        double halfHeight = half(values.get(4 * plane + cell));
        PixelBox box = fitting.toPicture(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
        if (box != null && isFinite(box)) {
            found.add(new Detection(box, Math.min(1, score)));
        }
    }

    private static double half(float logSide) {
        return Math.exp(Math.min(logSide, LARGEST_SIDE_LOG)) / 2;
    }

    private static boolean isFinite(PixelBox box) {
        return Double.isFinite(box.left() + box.top() + box.width() + box.height());
    }

    private List<BallCandidate> readBalls(Tensor answer, Fitting fitting) {
        List<BallCandidate> found = new ArrayList<>();
        map.load(answer);
        map.forEachCell((float) ball.threshold(), (row, column, score, peak) -> {
            if (!peak) {
                return;
            }
            double x = map.summitX(row, column) * ball.stride();
            double y = map.summitY(row, column) * ball.stride();
            if (fitting.holds(x, y)) {
                found.add(new BallCandidate(fitting.toPictureX(x), fitting.toPictureY(y), Math.min(1, score)));
            }
        });
        found.sort(Comparator.comparingDouble(BallCandidate::score).reversed());
        return new ArrayList<>(found.subList(0, Math.min(MOST_BALLS, found.size())));
    }
}
