package dev.touchline.launch;

import dev.touchline.camera.Calibration;
import dev.touchline.camera.CalibrationSolver;
import dev.touchline.camera.Camera;
import dev.touchline.camera.CameraMarks;
import dev.touchline.camera.PitchMark;
import dev.touchline.footage.PixelPoint;
import dev.touchline.match.Role;
import dev.touchline.match.SheetPlayer;
import dev.touchline.match.Team;
import dev.touchline.match.TeamSheet;
import dev.touchline.match.rules.MatchRules;
import dev.touchline.setup.CameraSource;
import dev.touchline.setup.DashboardAddress;
import dev.touchline.setup.MatchFile;
import dev.touchline.setup.PeriodPlan;
import dev.touchline.setup.PictureSize;
import dev.touchline.setup.Policy;
import dev.touchline.setup.Transport;
import dev.touchline.simulator.film.Look;
import dev.touchline.simulator.film.PitchMarks;
import dev.touchline.simulator.film.RigCamera;
import dev.touchline.simulator.play.Actor;
import dev.touchline.simulator.play.MatchPlay;
import dev.touchline.simulator.play.Scene;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The match.yaml of a simulated match: what somebody on site would know and no more. Line-ups and kit colours, the cameras'
 * addresses, the kick-off, and calibrations solved from marks picked with a pixel of noise.
 */
final class StagedMatch {
    private static final double PICKING_NOISE_PIXELS = 1;

    private StagedMatch() {}

    static MatchFile of(
            Scenario scenario, Instant kickOff, Map<String, Integer> rtspPorts, DashboardAddress dashboard) {
        var play = new MatchPlay(scenario.seed(), scenario.rig().turf().pitch());
        Scene scene = play.next();
        Look look = scenario.look();
        var home = new TeamSheet(
                "Home " + scenario.seed(),
                "HOM",
                look.homeColours(),
                look.homeKeeperColours(),
                players(scene, Team.HOME));
        var away = new TeamSheet(
                "Away " + scenario.seed(),
                "AWY",
                look.awayColours(),
                look.awayKeeperColours(),
                players(scene, Team.AWAY));
        Map<String, CameraSource> cameras = new LinkedHashMap<>();
        Map<String, CameraMarks> marks = new LinkedHashMap<>();
        for (RigCamera camera : scenario.cameras()) {
            List<PitchMark> picked = picked(scenario, camera);
            cameras.put(camera.name(), source(camera, picked, rtspPorts.getOrDefault(camera.name(), 0)));
            marks.put(camera.name(), new CameraMarks(camera.width(), camera.height(), picked));
        }
        Map<String, Camera> solved = new LinkedHashMap<>();
        Map<String, Calibration> calibrations =
                new CalibrationSolver(scenario.rig().turf().pitch()).solveTogether(marks);
        calibrations.forEach((name, calibration) -> solved.put(name, calibration.camera()));
        return new MatchFile(
                        "demo-" + scenario.seed(),
                        scenario.rig().turf().pitch(),
                        List.of(new PeriodPlan(1, kickOff, null, play.attacksRight())),
                        home,
                        away,
                        look.officialsColours(),
                        cameras,
                        null,
                        null,
                        null,
                        dashboard,
                        Policy.STANDARD,
                        MatchRules.STANDARD)
                .calibratedWith(solved);
    }

    private static List<SheetPlayer> players(Scene scene, Team team) {
        return scene.people().stream()
                .filter(actor -> actor.team() == team)
                .map(StagedMatch::player)
                .toList();
    }

    private static SheetPlayer player(Actor actor) {
        String name = (actor.role() == Role.GOALKEEPER ? "Keeper " : "Player ") + actor.number();
        return new SheetPlayer(actor.number(), name, actor.role());
    }

    private static List<PitchMark> picked(Scenario scenario, RigCamera camera) {
        var seen = PitchMarks.seen(camera, scenario.rig().turf());
        return PitchMarks.picked(seen, scenario.seed() + camera.name().hashCode(), PICKING_NOISE_PIXELS).stream()
                .map(mark ->
                        new PitchMark(mark.name(), new PixelPoint(mark.pixelX(), mark.pixelY()), mark.x(), mark.y(), 0))
                .toList();
    }

    private static CameraSource source(RigCamera camera, List<PitchMark> marks, int rtspPort) {
        return new CameraSource(
                "rtsp://127.0.0.1:" + rtspPort + "/" + camera.name(),
                Transport.TCP,
                null,
                new PictureSize(camera.width(), camera.height()),
                null,
                0,
                marks,
                null,
                null,
                null);
    }
}
