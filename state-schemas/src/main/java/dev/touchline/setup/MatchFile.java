package dev.touchline.setup;

import dev.touchline.camera.Camera;
import dev.touchline.match.KitColours;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.Period;
import dev.touchline.match.TeamSheet;
import dev.touchline.match.rules.MatchRules;
import dev.touchline.pitch.PitchSize;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One match as match.yaml describes it, checked and with every default filled in. A store that it does not name (null) is stood
 * in for by an embedded one.
 *
 * @param cameras by name, in the file's order
 */
public record MatchFile(
        String match,
        PitchSize pitch,
        List<PeriodPlan> periods,
        TeamSheet home,
        TeamSheet away,
        KitColours officials,
        Map<String, CameraSource> cameras,
        @Nullable KafkaAddress kafka,
        @Nullable RedisAddress redis,
        @Nullable InfluxAddress influx,
        DashboardAddress dashboard,
        Policy policy,
        MatchRules rules) {

    /** Reads and checks a file; a {@link SetupException} lists everything that is wrong with it. */
    public static MatchFile read(Path file) {
        return MatchFileReader.read(file);
    }

    /** What the jobs need to know: cameras calibrated (solved from their marks where no calibration is given), periods in time. */
    public MatchSetup toSetup(int version, Instant now) {
        List<Period> timed = periods.stream().map(period -> period.at(now)).toList();
        return new MatchSetup(
                match, version, pitch, home, away, officials, timed, CalibratedCameras.of(pitch, cameras));
    }

    /** The same match with these cameras' calibrations in it. */
    public MatchFile calibratedWith(Map<String, Camera> solved) {
        Map<String, CameraSource> known = new LinkedHashMap<>(cameras);
        solved.forEach((name, camera) -> known.computeIfPresent(name, (same, source) -> source.calibratedAs(camera)));
        return new MatchFile(
                match, pitch, periods, home, away, officials, known, kafka, redis, influx, dashboard, policy, rules);
    }
}
