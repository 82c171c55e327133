package dev.touchline.detect;

import dev.touchline.footage.FootRow;
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
import org.jspecify.annotations.Nullable;

/**
 * Reads our own networks: {@code people} [1, 5, rows, columns] of centre confidence, offset of the centre in cells, and log
 * width and height in pixels; {@code ball} [1, 1, rows, columns] of confidence; where the card names it, {@code feet} [1, 2, rows,
 * columns] of the way from a cell's middle down to the feet of whoever stands there, in cells, and the log of how far that is off
 * on average. Two people close together can share a peak: a confident cell on its slope that gives another box is somebody too.
 */
final class TouchlineHeads implements Heads {
    private static final int PERSON_CHANNELS = 5;
    private static final int FEET_CHANNELS = 2;
    /** Of a Laplace distribution, which the network was taught. */
    private static final double SIGMAS_OF_A_MEAN_ERROR = Math.sqrt(2);
    /** Within these logs of a mean error the network was taught. */
    private static final double SUREST = -4;

    private static final double VAGUEST = 2;

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
        if (people.feet() != null) {
            checkShape(answer, people.feet(), FEET_CHANNELS, people.stride(), fitting);
        }
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
                readPeople(answer, fitting, leastPerson), readBalls(Answers.named(answer, ballName), fitting));
    }

    private List<Detection> readPeople(Map<String, Tensor> answer, Fitting fitting, double least) {
        Tensor bodies = Answers.named(answer, peopleName);
        Tensor feet = people.feet() == null ? null : Answers.named(answer, people.feet());
        List<Detection> peaks = new ArrayList<>();
        List<Detection> beside = new ArrayList<>();
        map.load(bodies);
        float leastPeak = (float) least;
        float leastBeside = (float) people.thresholdBeside();
        map.forEachCell(Math.min(leastPeak, leastBeside), (row, column, score, peak) -> {
            boolean enough = score >= (peak ? leastPeak : leastBeside);
            Detection person = enough ? person(bodies, feet, row, column, score, fitting) : null;
            if (person != null) {
                (peak ? peaks : beside).add(person);
            }
        });
        return Suppression.withThoseBeside(
                Suppression.keepBest(peaks, people.nmsIou()), beside, people.thresholdTogether(), people.besideIou());
    }

    private @Nullable Detection person(
            Tensor answer, @Nullable Tensor feet, int row, int column, float score, Fitting fitting) {
        FloatBuffer values = answer.values();
        int plane = answer.size(2) * answer.size(3);
        int cell = row * answer.size(3) + column;
        double x = (column + values.get(plane + cell)) * people.stride();
        double y = (row + values.get(2 * plane + cell)) * people.stride();
        double halfWidth = half(values.get(3 * plane + cell));
        double halfHeight = half(values.get(4 * plane + cell));
        PixelBox box = fitting.toPicture(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
        if (box == null || !isFinite(box)) {
            return null;
        }
        return new Detection(box, Math.min(1, score), feet == null ? null : feet(feet, x, y + halfHeight, fitting));
    }

    /** What the network says of the feet of somebody whose box ends at a point. */
    private @Nullable FootRow feet(Tensor answer, double x, double bottom, Fitting fitting) {
        int row = cell(bottom, answer.size(2));
        int at = row * answer.size(3) + cell(x, answer.size(3));
        int plane = answer.size(2) * answer.size(3);
        double stands = (row + 0.5 + answer.values().get(at)) * people.stride();
        double logError = Math.max(SUREST, Math.min(VAGUEST, answer.values().get(plane + at)));
        double doubt = SIGMAS_OF_A_MEAN_ERROR * Math.exp(logError) * people.stride();
        FootRow feet = new FootRow(fitting.toPictureY(stands), doubt / fitting.scaleY());
        return Double.isFinite(feet.row() + feet.sigma()) ? feet : null;
    }

    private int cell(double pixel, int most) {
        return (int) Math.max(0, Math.min(most - 1, pixel / people.stride()));
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
