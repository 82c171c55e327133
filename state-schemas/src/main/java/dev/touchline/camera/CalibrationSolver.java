package dev.touchline.camera;

import dev.touchline.footage.PixelPoint;
import dev.touchline.pitch.PitchPoint;
import dev.touchline.pitch.PitchSize;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Places cameras over a pitch from marks picked in their pictures. All cameras share the pitch's crown, so more cameras make
 * each better. The model grows with the marks: four place the camera and its focal length, six bend the lens (k1), eight free k2
 * and the crown, ten the principal point; what is not free stays at what is likely (no bend, a crown of 0.25 m).
 */
public record CalibrationSolver(PitchSize pitch) {
    public static final int FEWEST_MARKS = 4;
    private static final double NARROWEST_SPREAD = 2;

    /** Places one camera on its own. */
    public Calibration solve(String name, CameraMarks view) {
        return solveTogether(Map.of(name, view)).values().iterator().next();
    }

    /** Places several cameras over the same crown; the answer is in the order given. */
    public Map<String, Calibration> solveTogether(Map<String, CameraMarks> named) {
        named.forEach(this::check);
        List<CameraMarks> views = List.copyOf(named.values());
        List<double[]> starts = new ArrayList<>();
        named.forEach((name, view) -> starts.add(alone(name, view)));
        MarkFit first = new MarkFit(views, pitch, MarkFit.USUAL_SIGMA);
        double[] rough = first.solve(MarkFit.start(starts)).values();
        double sigma = first.sigmaFound(rough);
        MarkFit fit = new MarkFit(views, pitch, sigma);
        double[] best = fit.solve(rough).values();
        Map<String, Calibration> solved = new LinkedHashMap<>();
        int index = 0;
        for (String name : named.keySet()) {
            solved.put(name, judge(fit.build(best, index), views, best, index, sigma));
            index++;
        }
        return solved;
    }

    private void check(String name, CameraMarks view) {
        long ground = view.marks().stream().filter(mark -> mark.z() == 0).count();
        if (ground < FEWEST_MARKS) {
            throw new CalibrationException(
                    "Camera %s: %d pitch mark%s given, need %d on the grass to place the pitch. Add %s."
                            .formatted(
                                    name, ground, ground == 1 ? "" : "s", FEWEST_MARKS, ground == 3 ? "one" : "some"));
        }
        if (spread(view) < NARROWEST_SPREAD) {
            throw new CalibrationException(
                    "Camera %s: its pitch marks all lie within %.0f m of one line. Add one off that line."
                            .formatted(name, NARROWEST_SPREAD));
        }
    }

    /** Standard deviation of the ground marks across their main direction, in metres. */
    private static double spread(CameraMarks view) {
        List<PitchMark> ground =
                view.marks().stream().filter(mark -> mark.z() == 0).toList();
        double meanX = ground.stream().mapToDouble(PitchMark::x).average().orElse(0);
        double meanY = ground.stream().mapToDouble(PitchMark::y).average().orElse(0);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (PitchMark mark : ground) {
            xx += (mark.x() - meanX) * (mark.x() - meanX) / ground.size();
            xy += (mark.x() - meanX) * (mark.y() - meanY) / ground.size();
            yy += (mark.y() - meanY) * (mark.y() - meanY) / ground.size();
        }
        double least = (xx + yy) / 2 - Math.hypot((xx - yy) / 2, xy);
        return Math.sqrt(Math.max(0, least));
    }

    private double[] alone(String name, CameraMarks view) {
        MarkFit fit = new MarkFit(List.of(view), pitch, MarkFit.USUAL_SIGMA);
        MarkFit.@Nullable Outcome best = null;
        for (double[] start : StartingPoses.from(view)) {
            MarkFit.Outcome outcome = fit.solve(MarkFit.start(List.of(start)));
            boolean stands = outcome.values()[4] > 0;
            if (stands && Double.isFinite(outcome.cost()) && (best == null || outcome.cost() < best.cost())) {
                best = outcome;
            }
        }
        if (best == null) {
            throw new CalibrationException(
                    "Camera %s: no place above the pitch explains its %d marks. Check each mark's pixel and pitch point, and the picture's size."
                            .formatted(name, view.marks().size()));
        }
        return MarkFit.camera(best.values(), 0);
    }

    private Calibration judge(Camera camera, List<CameraMarks> views, double[] solution, int index, double sigma) {
        CameraMarks view = views.get(index);
        List<MarkResidual> residuals = new ArrayList<>();
        for (int i = 0; i < view.marks().size(); i++) {
            PitchMark mark = view.marks().get(i);
            PixelPoint seen = camera.project(mark.x(), mark.y(), mark.z());
            residuals.add(new MarkResidual(
                    mark,
                    seen == null ? view.width() : seen.x() - mark.pixel().x(),
                    seen == null ? view.height() : seen.y() - mark.pixel().y(),
                    groundError(camera, mark),
                    leftOut(views, solution, index, i, sigma)));
        }
        double pixels =
                rms(residuals.stream().map(r -> Math.hypot(r.dx(), r.dy())).toList());
        double ground = rms(residuals.stream().map(MarkResidual::groundError).toList());
        boolean judged = residuals.stream().allMatch(r -> r.leftOutGroundError() != null);
        Double leftOut =
                judged ? rms(residuals.stream().map(CalibrationSolver::leftOut).toList()) : null;
        return new Calibration(camera, pixels, ground, leftOut, List.copyOf(residuals));
    }

    private @Nullable Double leftOut(List<CameraMarks> views, double[] solution, int index, int mark, double sigma) {
        CameraMarks rest = views.get(index).without(mark);
        long ground = rest.marks().stream().filter(one -> one.z() == 0).count();
        if (ground < FEWEST_MARKS) {
            return null;
        }
        List<CameraMarks> fewer = new ArrayList<>(views);
        fewer.set(index, rest);
        MarkFit fit = new MarkFit(fewer, pitch, sigma);
        MarkFit.Outcome outcome = fit.solve(solution);
        return Double.isFinite(outcome.cost())
                ? groundError(
                        fit.build(outcome.values(), index),
                        views.get(index).marks().get(mark))
                : MarkResidual.NOWHERE;
    }

    private static double leftOut(MarkResidual residual) {
        Double error = residual.leftOutGroundError();
        return error == null ? MarkResidual.NOWHERE : error;
    }

    private static double groundError(Camera camera, PitchMark mark) {
        PitchPoint placed = camera.ground(mark.pixel(), mark.z());
        return placed == null ? MarkResidual.NOWHERE : placed.distanceTo(new PitchPoint(mark.x(), mark.y()));
    }

    private static double rms(List<Double> errors) {
        double squares = 0;
        for (double error : errors) {
            squares += error * error;
        }
        return Math.sqrt(squares / errors.size());
    }
}
