package dev.touchline.setup;

import dev.touchline.camera.CalibrationException;
import dev.touchline.camera.CalibrationSolver;
import dev.touchline.camera.Camera;
import dev.touchline.camera.CameraMarks;
import dev.touchline.pitch.PitchSize;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cameras of a match, each as its calibration says or, without one, solved from its marks together with the others. */
final class CalibratedCameras {
    private CalibratedCameras() {}

    static Map<String, Camera> of(PitchSize pitch, Map<String, CameraSource> sources) {
        Map<String, Camera> cameras = new LinkedHashMap<>();
        Map<String, CameraMarks> unsolved = new LinkedHashMap<>();
        sources.forEach((name, source) -> {
            Camera given = source.calibrated(pitch);
            if (given != null) {
                cameras.put(name, given);
            } else if (source.picture() != null) {
                PictureSize picture = source.picture();
                unsolved.put(name, new CameraMarks(picture.width(), picture.height(), source.marks()));
            } else {
                throw unplaced(name);
            }
        });
        if (!unsolved.isEmpty()) {
            try {
                new CalibrationSolver(pitch)
                        .solveTogether(unsolved)
                        .forEach((name, calibration) -> cameras.put(name, calibration.camera()));
            } catch (CalibrationException e) {
                throw new SetupException(
                        List.of(new SetupProblem("match.yaml", 0, "cameras", String.valueOf(e.getMessage()))));
            }
        }
        return inOrder(sources, cameras);
    }

    private static SetupException unplaced(String name) {
        return new SetupException(List.of(new SetupProblem(
                "match.yaml",
                0,
                "cameras." + name,
                "neither marks nor calibration. Give at least %d marks and run ./touchline calibrate."
                        .formatted(CalibrationSolver.FEWEST_MARKS))));
    }

    private static Map<String, Camera> inOrder(Map<String, CameraSource> sources, Map<String, Camera> cameras) {
        Map<String, Camera> ordered = new LinkedHashMap<>();
        for (String name : sources.keySet()) {
            Camera camera = cameras.get(name);
            if (camera != null) {
                ordered.put(name, camera);
            }
        }
        return ordered;
    }
}
