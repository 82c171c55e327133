package dev.touchline.launch;

import dev.touchline.simulator.film.FilmCamera;
import dev.touchline.simulator.film.Look;
import dev.touchline.simulator.film.Rig;
import dev.touchline.simulator.film.RigCamera;
import dev.touchline.simulator.play.StatsReport;
import dev.touchline.simulator.rtsp.Footage;
import dev.touchline.simulator.rtsp.LoopedFile;
import dev.touchline.simulator.rtsp.RtspServer;
import dev.touchline.wire.Stamp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Cameras without a stadium: films a simulated match, or plays files in a loop, and serves it all over RTSP. */
@Command(
        name = "simulate",
        description = "Serve a simulated match, or files, as RTSP cameras; or print its statistics.")
final class SimulateCommand implements Callable<Integer> {
    @Mixin
    private Scenario scenario = new Scenario();

    @Option(names = "--port", defaultValue = "8554", description = "RTSP port on loopback (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--kick-off",
            description = "UTC instant of the kick-off, such as 2026-11-21T15:00:00Z (default: now)")
    private @Nullable Instant kickOff;

    @Mixin
    private TruthFolder truthFolder = new TruthFolder();

    @Option(names = "--file", description = "serve a file in a loop instead: NAME=FILE, as often as needed")
    private Map<String, Path> files = Map.of();

    @Option(
            names = "--camera",
            paramLabel = "NAME",
            description = "film with this one of the rig's cameras only; as often as needed")
    private Set<String> only = Set.of();

    @Option(names = "--stats", description = "print the match's figures beside those of a real one, and serve nothing")
    private boolean stats;

    @Option(names = "--minutes", defaultValue = "20", description = "with --stats: so much of the match")
    private int minutes;

    @Override
    public Integer call() throws Exception {
        if (stats) {
            StatsReport report = StatsReport.play(scenario.seed(), minutes);
            report.print(System.out);
            return report.holds() ? 0 : 1;
        }
        ParentWatch parent = ParentWatch.begin();
        Instant start = kickOff == null ? Instant.now() : kickOff;
        long startMicros = start.getEpochSecond() * 1_000_000 + start.getNano() / 1000;
        try (TruthBook truth = truthBook(startMicros)) {
            Map<String, Footage> footage = files.isEmpty() ? film(start, truth) : loop(start);
            // from the first connection on there is something to see
            try (RtspServer server = RtspServer.start("127.0.0.1", port, null)) {
                footage.forEach(server::serve);
                parent.ready(String.join(
                        ", ", footage.keySet().stream().map(server::url).toList()));
                parent.awaitStop();
            }
        }
        return 0;
    }

    private @Nullable TruthBook truthBook(long startMicros) throws IOException {
        Path folder = truthFolder.path();
        return folder == null ? null : new TruthBook(folder, startMicros);
    }

    private Map<String, Footage> film(Instant start, @Nullable TruthBook truth) {
        var clock = new PlayClock(scenario.seed(), start, truth);
        Look look = scenario.look();
        Rig rig = scenario.rig();
        // a camera that comes back is missed: while its backdrop is painted, all is done that needs none
        CompletableFuture<Void> besides = CompletableFuture.runAsync(() -> {
            LoggerFactory.getLogger(RtspServer.class);
            FilmCamera.loadCoder();
            clock.catchUpWith(Stamp.now());
        });
        Map<String, Footage> footage = new LinkedHashMap<>();
        filming().parallelStream()
                .map(camera -> new FilmCamera(rig.turf(), camera, look))
                .toList()
                .forEach(camera -> footage.put(
                        camera.camera().name(), new FilmedFootage(camera, clock, truth, scenario.everyTicks())));
        besides.join();
        return footage;
    }

    private List<RigCamera> filming() {
        List<RigCamera> all = scenario.cameras();
        List<String> names = all.stream().map(RigCamera::name).toList();
        for (String name : only) {
            if (!names.contains(name)) {
                throw new Trouble("--camera " + name + " is not in the rig. It has: " + String.join(", ", names) + ".");
            }
        }
        return only.isEmpty()
                ? all
                : all.stream().filter(camera -> only.contains(camera.name())).toList();
    }

    private Map<String, Footage> loop(Instant start) throws Exception {
        Map<String, Footage> footage = new LinkedHashMap<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            footage.put(file.getKey(), new LoopedFile(file.getValue(), start));
        }
        return footage;
    }
}
