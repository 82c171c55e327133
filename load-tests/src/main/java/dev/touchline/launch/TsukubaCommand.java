package dev.touchline.launch;

import dev.touchline.camera.Calibration;
import dev.touchline.camera.CalibrationSolver;
import dev.touchline.camera.Camera;
import dev.touchline.camera.CameraMarks;
import dev.touchline.launch.embedded.FreePort;
import dev.touchline.match.MatchFrame;
import dev.touchline.score.MarkedScore;
import dev.touchline.score.ScoreSheet;
import dev.touchline.setup.CameraSource;
import dev.touchline.setup.DashboardAddress;
import dev.touchline.setup.MatchFile;
import dev.touchline.setup.MatchFileWriter;
import dev.touchline.setup.PeriodPlan;
import dev.touchline.sighting.FrameSightings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays the two real Tsukuba clips through the pipeline as cameras and compares it with the people marked in them by hand. */
@Command(
        name = "tsukuba",
        description = "The two real Tsukuba cameras against people marked by hand: live, then unshed.")
final class TsukubaCommand implements Callable<Integer> {
    private static final long START_SECONDS = 5;
    private static final MarkedPairs.Loop LOOP = new MarkedPairs.Loop(250, MatchFrame.STEP_MICROS);
    private static final String LEFT = "left";
    private static final String RIGHT = "right";

    @Option(
            names = "--data",
            description = "folder of the clips (default: $TOUCHLINE_DATA/tsukuba, ../shared/data/tsukuba)")
    private @Nullable Path data;

    @Option(names = "--hevc", description = "the originals: HEVC, B-frames, one key frame in 250")
    private boolean hevc;

    @Option(names = "--for", converter = Span.Reader.class, defaultValue = "60s", description = "length (default: 60s)")
    private Span length = new Span(60);

    @Option(names = "--port", defaultValue = "0", description = "where the page is served on loopback (0: any)")
    private int port;

    @Mixin
    private UnshedPass second = new UnshedPass();

    @Override
    public Integer call() throws Exception {
        GroundCheck.memory();
        Path marked = Path.of(System.getProperty("touchline.home", "."), "load-tests", "tsukuba");
        MatchFile given = MatchFile.read(marked.resolve("match.yaml"));
        MarkedPairs pairs = MarkedPairs.read(marked.resolve("people.json"));
        List<String> files = files();
        Map<String, Calibration> calibrations = calibrations(given);
        Map<String, Double> figures = new LinkedHashMap<>();
        calibrations.forEach((name, calibration) -> {
            Double leftOut = calibration.leaveOneOutGroundRms();
            figures.put(name + "_ground_rms_m", leftOut == null ? Double.NaN : leftOut);
        });

        WorkFolder work = WorkFolder.create("tsukuba");
        GroundCheck.disk(work.path());
        Path live = work.resolve("live");
        Path unshed = work.resolve("unshed");
        Path match = work.resolve("match.yaml");
        Instant start = Instant.now().plusSeconds(START_SECONDS).truncatedTo(ChronoUnit.SECONDS);
        int rtspPort = FreePort.find();
        int kafkaPort = FreePort.find();
        MatchFileWriter.write(played(given, start, rtspPort), match);
        try (Assembly assembly = Stage.open(work, second.keep())) {
            assembly.cameras(List.of(
                    "--port",
                    Integer.toString(rtspPort),
                    "--kick-off",
                    start.toString(),
                    "--file",
                    files.get(0),
                    "--file",
                    files.get(1)));
            assembly.engine(match, kafkaPort, live);
            assembly.ingest(match, "127.0.0.1:" + kafkaPort);
            assembly.awaitReady();
            assembly.watch(length.seconds());
        }
        second.follow(work, match, kafkaPort, unshed);
        long startMicros = TimeUnit.SECONDS.toMicros(start.getEpochSecond());
        figures.putAll(compared("", pairs, calibrations, live, startMicros));
        if (Files.exists(unshed.resolve("frames.jsonl"))) {
            figures.putAll(compared("unshed_", pairs, calibrations, unshed, startMicros));
        }
        System.out.println(Figures.json(figures));
        return 0;
    }

    private List<String> files() {
        String known = System.getenv().getOrDefault("TOUCHLINE_DATA", "../shared/data");
        Path folder = data != null ? data : Path.of(known, "tsukuba");
        String ending = hevc ? "_camera.mp4" : "_camera_h264.mp4";
        for (String name : List.of(LEFT, RIGHT)) {
            if (!Files.isReadable(folder.resolve(name + ending))) {
                throw new Trouble(folder.resolve(name + ending)
                        + " cannot be read. Say where the clips are with --data or TOUCHLINE_DATA.");
            }
        }
        return List.of(
                LEFT + "=" + folder.resolve(LEFT + ending).toAbsolutePath(),
                RIGHT + "=" + folder.resolve(RIGHT + ending).toAbsolutePath());
    }

    private static Map<String, Calibration> calibrations(MatchFile match) {
        Map<String, CameraMarks> marks = new LinkedHashMap<>();
        match.cameras().forEach((name, camera) -> {
            if (camera.picture() != null) {
                marks.put(
                        name,
                        new CameraMarks(
                                camera.picture().width(), camera.picture().height(), camera.marks()));
            }
        });
        return new CalibrationSolver(match.pitch()).solveTogether(marks);
    }

    /** The same match as it is served here. */
    private MatchFile played(MatchFile match, Instant start, int rtspPort) throws Exception {
        Map<String, CameraSource> cameras = new LinkedHashMap<>();
        match.cameras().forEach((name, camera) -> cameras.put(name, servedAt(camera, rtspPort, name)));
        int page = port == 0 ? FreePort.find() : port;
        return new MatchFile(
                match.match(),
                match.pitch(),
                match.periods().stream()
                        .map(period -> new PeriodPlan(period.number(), start, null, period.attacksRight()))
                        .toList(),
                match.home(),
                match.away(),
                match.officials(),
                cameras,
                match.kafka(),
                match.redis(),
                match.influx(),
                new DashboardAddress(DashboardAddress.STANDARD.host(), page, null, null, null),
                match.policy(),
                match.rules());
    }

    private static CameraSource servedAt(CameraSource camera, int rtspPort, String name) {
        return new CameraSource(
                "rtsp://127.0.0.1:" + rtspPort + "/" + name,
                camera.transport(),
                camera.credentials(),
                camera.picture(),
                camera.readAt(),
                camera.delayMillis(),
                camera.marks(),
                camera.pose(),
                camera.lens(),
                camera.crown());
    }

    private Map<String, Double> compared(
            String prefix, MarkedPairs pairs, Map<String, Calibration> calibrations, Path recording, long startMicros)
            throws Exception {
        List<MatchFrame> frames = Recording.lines(recording.resolve("frames.jsonl"), MatchFrame.class);
        long from = startMicros + TimeUnit.SECONDS.toMicros(ScoreSheet.WARM_UP_SECONDS);
        var instants = pairs.instants(
                frames, camera(calibrations, LEFT), camera(calibrations, RIGHT), LOOP, startMicros, from);
        System.out.printf(
                "%n%s, after a warm-up of %d s%n", prefix.isEmpty() ? "live" : "unshed", ScoreSheet.WARM_UP_SECONDS);
        for (int i = 0; i < instants.size(); i++) {
            MarkedScore one = MarkedScore.of(instants.get(i));
            System.out.printf(
                    Locale.ROOT,
                    "  %5.2f s into the clips: recall %.3f, precision %.3f, team or role %.3f (%d times)%n",
                    pairs.pairs().get(i).frame() * LOOP.frameMicros() * 1e-6,
                    one.recall(),
                    one.precision(),
                    one.teamOrRole(),
                    one.instants());
        }
        Map<String, Double> figures = new LinkedHashMap<>(
                MarkedScore.of(instants.stream().flatMap(List::stream).toList()).figures());
        figures.put("fps_inferred", inferred(recording, from));
        Map<String, Double> named = new LinkedHashMap<>();
        figures.forEach((name, value) -> {
            System.out.printf(Locale.ROOT, "  %-26s %8.3f%n", name, value);
            named.put(prefix + name, value);
        });
        return named;
    }

    private static Camera camera(Map<String, Calibration> calibrations, String name) {
        Calibration calibration = calibrations.get(name);
        if (calibration == null) {
            throw new Trouble("load-tests/tsukuba/match.yaml has no camera " + name + ". Put it back.");
        }
        return calibration.camera();
    }

    /** Pictures of the slowest camera that were looked at for each second of capture. */
    private static double inferred(Path recording, long fromMicros) throws Exception {
        Map<String, Integer> looked = new LinkedHashMap<>();
        long last = fromMicros;
        for (FrameSightings picture : Recording.lines(recording.resolve("sightings.jsonl"), FrameSightings.class)) {
            if (picture.captureTimeMicros() >= fromMicros) {
                last = Math.max(last, picture.captureTimeMicros());
                looked.merge(picture.camera(), picture.quality().wasLookedAt() ? 1 : 0, Integer::sum);
            }
        }
        double seconds = Math.max(1e-6, (last - fromMicros) * 1e-6);
        return looked.values().stream().mapToInt(Integer::intValue).min().orElse(0) / seconds;
    }
}
