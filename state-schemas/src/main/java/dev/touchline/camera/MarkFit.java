package dev.touchline.camera;

import dev.touchline.footage.PixelPoint;
import dev.touchline.pitch.PitchSize;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.ConvergenceChecker;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresFactory;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresProblem;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;

/**
 * The most probable cameras over one crowned pitch given the marks in each (maximum a posteriori, Levenberg–Marquardt):
 * residuals are pixels over a mark's standard deviation, and each parameter's distance from what is likely.
 */
final class MarkFit {
    /** How well a mark is usually picked, by hand or by a line detector, in pixels, and the residuals that opinion weighs. */
    static final double USUAL_SIGMA = 1;

    private static final double USUAL_WEIGHT = 8;

    private static final double CROWN_HEIGHT = 0.25;
    private static final double CROWN_HEIGHT_SIGMA = 0.2;
    private static final double CROWN_EDGE_DROP = 0.75;
    private static final double CROWN_EDGE_DROP_SIGMA = 0.125;
    private static final int CROWN = 2;
    private static final int CROWN_NEEDS = 8;
    private static final double LOST = 1e3;

    private final List<CameraMarks> views;
    private final PitchSize pitch;
    private final double sigma;
    private final int[] free;

    MarkFit(List<CameraMarks> views, PitchSize pitch, double sigma) {
        this.views = views;
        this.pitch = pitch;
        this.sigma = sigma;
        this.free = freeIndices();
    }

    /** A fit's parameters and what is left of its residuals. */
    record Outcome(RealVector parameters, double cost) {
        double[] values() {
            return parameters.toArray();
        }
    }

    /** The crown likely before any mark is seen, followed by the given parameters of each camera. */
    static double[] start(List<double[]> cameras) {
        double[] start = new double[CROWN + cameras.size() * CameraParameters.COUNT];
        start[0] = CROWN_HEIGHT;
        start[1] = CROWN_EDGE_DROP;
        for (int i = 0; i < cameras.size(); i++) {
            System.arraycopy(cameras.get(i), 0, start, from(i), CameraParameters.COUNT);
        }
        return start;
    }

    /** The parameters of camera {@code index} out of a fit's values. */
    static double[] camera(double[] values, int index) {
        return Arrays.copyOfRange(values, from(index), from(index + 1));
    }

    Camera build(double[] values, int index) {
        Crown crown = new Crown(values[0], values[1]);
        return CameraParameters.camera(values, from(index), views.get(index), crown, pitch);
    }

    Outcome solve(double[] given) {
        double[] start = atRest(given);
        ArrayRealVector first = new ArrayRealVector(free.length);
        for (int i = 0; i < free.length; i++) {
            first.setEntry(i, start[free[i]]);
        }
        ConvergenceChecker<LeastSquaresProblem.Evaluation> settled = (iteration, before, after) ->
                Math.abs(before.getCost() - after.getCost()) < 1e-9 * (1 + after.getCost());
        int size = residuals(start).length;
        LeastSquaresProblem problem = LeastSquaresFactory.create(
                point -> linearise(point, start), new ArrayRealVector(size), first, settled, 400, 200);
        try {
            var optimum = new LevenbergMarquardtOptimizer().optimize(problem);
            return new Outcome(new ArrayRealVector(fill(start, optimum.getPoint())), optimum.getCost());
        } catch (MathIllegalStateException e) { // ran out of steps: this start leads nowhere
            return new Outcome(new ArrayRealVector(start), Double.POSITIVE_INFINITY);
        }
    }

    /** How well these marks turn out to be picked, in pixels, given a solution. */
    double sigmaFound(double[] solution) {
        double[] residuals = residuals(solution);
        int rows = 2 * marks();
        double squares = 0;
        for (int row = 0; row < rows; row++) {
            squares += residuals[row] * residuals[row] * sigma * sigma;
        }
        double spare = Math.max(0, rows - free.length);
        return Math.sqrt((squares + USUAL_WEIGHT * USUAL_SIGMA * USUAL_SIGMA) / (spare + USUAL_WEIGHT));
    }

    private Pair<RealVector, RealMatrix> linearise(RealVector point, double[] start) {
        double[] values = fill(start, point);
        double[] here = residuals(values);
        double[][] jacobian = new double[here.length][free.length];
        for (int column = 0; column < free.length; column++) {
            double kept = values[free[column]];
            double step = 1e-6 * Math.max(1, Math.abs(kept));
            values[free[column]] = kept + step;
            double[] ahead = residuals(values);
            values[free[column]] = kept - step;
            double[] behind = residuals(values);
            values[free[column]] = kept;
            for (int row = 0; row < here.length; row++) {
                jacobian[row][column] = (ahead[row] - behind[row]) / (2 * step);
            }
        }
        return new Pair<>(new ArrayRealVector(here, false), new Array2DRowRealMatrix(jacobian, false));
    }

    private double[] residuals(double[] values) {
        double[] out = new double[2 * marks() + CROWN + views.size() * CameraParameters.COUNT];
        int row = 0;
        for (int i = 0; i < views.size(); i++) {
            Camera camera = build(values, i);
            for (PitchMark mark : views.get(i).marks()) {
                PixelPoint seen = camera.project(mark.x(), mark.y(), mark.z());
                out[row++] = seen == null ? LOST : (seen.x() - mark.pixel().x()) / sigma;
                out[row++] = seen == null ? LOST : (seen.y() - mark.pixel().y()) / sigma;
            }
        }
        for (int i = CROWN; i < values.length; i++) {
            int which = (i - CROWN) % CameraParameters.COUNT;
            out[row++] = CameraParameters.hasPrior(which) ? CameraParameters.surprise(which, values[i]) : 0;
        }
        out[row++] = (values[0] - CROWN_HEIGHT) / CROWN_HEIGHT_SIGMA;
        out[row] = (values[1] - CROWN_EDGE_DROP) / CROWN_EDGE_DROP_SIGMA;
        return out;
    }

    private int marks() {
        return views.stream().mapToInt(view -> view.marks().size()).sum();
    }

    private int[] freeIndices() {
        boolean[] turned = new boolean[from(views.size())];
        for (int i = 0; i < views.size(); i++) {
            int marks = views.get(i).marks().size();
            Arrays.fill(turned, from(i), from(i) + CameraParameters.free(marks), true);
            if (marks >= CROWN_NEEDS) {
                Arrays.fill(turned, 0, CROWN, true);
            }
        }
        return IntStream.range(0, turned.length).filter(i -> turned[i]).toArray();
    }

    /** The same, with everything that these marks cannot carry at its likely value. */
    private double[] atRest(double[] given) {
        double[] rested = Arrays.copyOf(start(List.of()), given.length);
        for (int i = CROWN; i < rested.length; i++) {
            rested[i] = CameraParameters.likely((i - CROWN) % CameraParameters.COUNT);
        }
        for (int index : free) {
            rested[index] = given[index];
        }
        return rested;
    }

    private double[] fill(double[] start, RealVector point) {
        double[] values = start.clone();
        for (int i = 0; i < free.length; i++) {
            values[free[i]] = point.getEntry(i);
        }
        return values;
    }

    private static int from(int camera) {
        return CROWN + camera * CameraParameters.COUNT;
    }
}
