package dev.touchline.launch;

import dev.touchline.camera.Calibration;
import dev.touchline.camera.CalibrationException;
import dev.touchline.camera.CalibrationSolver;
import dev.touchline.camera.Camera;
import dev.touchline.camera.CameraMarks;
import dev.touchline.setup.CalibrationEdit;
import dev.touchline.setup.MatchFile;
import dev.touchline.setup.PictureSize;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Places the cameras of a match over the pitch, all together, from the marks picked in their pictures. */
@Command(
        name = "calibrate",
        description = "Place a match's cameras over the pitch from the marks in match.yaml, and write that into it.")
final class CalibrateCommand implements Callable<Integer> {
    private static final double WORST_GROUND_RMS = 2;

    @Parameters(paramLabel = "match.yaml", description = "the match (see docs/match.example.yaml)")
    private Path file = Path.of("match.yaml");

    @Option(names = "--dry", description = "print the figures and leave the file as it is")
    private boolean dry;

    @Override
    public Integer call() throws Exception {
        MatchFile match = MatchFile.read(file);
        Map<String, Calibration> solved = solve(match, marks(match, file));
        CalibrationReport report = new CalibrationReport(solved);
        System.out.print(report.text());
        refuseNonsense(solved);
        if (dry) {
            System.out.println("--dry: " + file + " is left as it is");
        } else {
            Map<String, Camera> cameras = new LinkedHashMap<>();
            solved.forEach((name, calibration) -> cameras.put(name, calibration.camera()));
            CalibrationEdit.write(cameras, file);
            System.out.println("written to " + file);
        }
        System.out.println(Figures.json(report.figures()));
        return 0;
    }

    private static Map<String, CameraMarks> marks(MatchFile match, Path file) {
        Map<String, CameraMarks> views = new LinkedHashMap<>();
        match.cameras().forEach((name, source) -> {
            PictureSize picture = source.picture();
            if (picture != null && !source.marks().isEmpty()) {
                views.put(name, new CameraMarks(picture.width(), picture.height(), source.marks()));
            } else if (source.pose() == null) {
                throw new Trouble("%s: camera %s has no marks. Add at least %d under cameras.%s.marks."
                        .formatted(file, name, CalibrationSolver.FEWEST_MARKS, name));
            } else {
                System.out.println(name + ": no marks; its calibration stays as it is");
            }
        });
        if (views.isEmpty()) {
            throw new Trouble(file + ": no camera has marks, so there is nothing to calibrate from.");
        }
        return views;
    }

    private static void refuseNonsense(Map<String, Calibration> solved) {
        solved.forEach((name, calibration) -> {
            if (!(calibration.groundRms() <= WORST_GROUND_RMS)) {
                throw new Trouble(
                        "Camera %s: no camera sees its marks like that (%.1f m off). Nothing is written; correct the worst."
                                .formatted(name, calibration.groundRms()));
            }
        });
    }

    private static Map<String, Calibration> solve(MatchFile match, Map<String, CameraMarks> views) {
        try {
            return new CalibrationSolver(match.pitch()).solveTogether(views);
        } catch (CalibrationException e) {
            throw new Trouble(String.valueOf(e.getMessage()));
        }
    }
}
