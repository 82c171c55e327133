package dev.touchline.launch;

import dev.touchline.camera.Calibration;
import dev.touchline.camera.CameraPose;
import dev.touchline.camera.MarkResidual;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How well cameras are placed: in words for each camera and its worst marks, and as figures. Metres on the pitch, pixels. */
record CalibrationReport(Map<String, Calibration> solved) {
    private static final int WORST = 3;

    String text() {
        StringBuilder text = new StringBuilder();
        solved.forEach((name, calibration) -> text.append(camera(name, calibration)));
        return text.toString();
    }

    private static String camera(String name, Calibration calibration) {
        CameraPose pose = calibration.camera().pose();
        StringBuilder text = new StringBuilder();
        text.append(line(
                "%s: %d marks, RMS %.2f px, on the ground %.2f m, leave-one-mark-out %s",
                name,
                calibration.residuals().size(),
                calibration.rmsPixels(),
                calibration.groundRms(),
                metres(calibration.leaveOneOutGroundRms())));
        text.append(line(
                "  stands at (%.1f, %.1f), %.1f m high; crown %.2f m",
                pose.x(), pose.y(), pose.z(), calibration.camera().crown().height()));
        text.append("  worst marks:\n");
        for (MarkResidual residual : worst(calibration)) {
            text.append(line(
                    "    %-24s (%.2f, %.2f): %.2f px, %.2f m; left out %s",
                    residual.mark().name(),
                    residual.mark().x(),
                    residual.mark().y(),
                    Math.hypot(residual.dx(), residual.dy()),
                    residual.groundError(),
                    metres(residual.leftOutGroundError())));
        }
        return text.toString();
    }

    private static List<MarkResidual> worst(Calibration calibration) {
        return calibration.residuals().stream()
                .sorted(Comparator.comparingDouble(CalibrationReport::error).reversed())
                .limit(WORST)
                .toList();
    }

    private static double error(MarkResidual residual) {
        Double leftOut = residual.leftOutGroundError();
        return leftOut == null ? residual.groundError() : leftOut;
    }

    private static String metres(@Nullable Double value) {
        return value == null ? "not known with so few marks" : String.format(Locale.ROOT, "%.2f m", value);
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + "\n";
    }

    Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        solved.forEach((name, calibration) -> {
            Double leftOut = calibration.leaveOneOutGroundRms();
            figures.put(name + "_marks", (double) calibration.residuals().size());
            figures.put(name + "_rms_pixels", calibration.rmsPixels());
            figures.put(name + "_ground_rms_m", calibration.groundRms());
            figures.put(name + "_leave_one_out_rms_m", leftOut == null ? Double.NaN : leftOut);
        });
        return figures;
    }
}
