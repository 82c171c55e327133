package dev.touchline.launch;

import dev.touchline.launch.embedded.FreePort;
import dev.touchline.setup.DashboardAddress;
import dev.touchline.setup.MatchFileWriter;
import dev.touchline.simulator.film.RigCamera;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A simulated match put on: cameras, engine and ingest as processes that know match.yaml and nothing else.
 *
 * @param cameras the processes that film, by camera, or the one for all
 */
record StagedDemo(Path match, String kafka, Map<String, Post> cameras, Post engine, Post ingest) {
    private static final long KICK_OFF_SECONDS = 10;

    /**
     * Where it all listens and what is kept; folders may be null for none.
     *
     * @param truth where the cameras write what really happened, which no other process is told of
     */
    record Options(
            DashboardAddress dashboard,
            int rtspPort,
            int kafkaPort,
            @Nullable Path record,
            @Nullable Path truth) {
        /** Everything on free ports of this machine alone. */
        static Options quiet(@Nullable Path record, @Nullable Path truth) throws IOException {
            var dashboard = new DashboardAddress(DashboardAddress.STANDARD.host(), FreePort.find(), null, null, null);
            return new Options(dashboard, FreePort.find(), FreePort.find(), record, truth);
        }

        /** Of the dashboard. */
        int port() {
            return dashboard.port();
        }
    }

    static StagedDemo start(Assembly assembly, Scenario scenario, Path work, Options options)
            throws IOException, InterruptedException {
        Instant kickOff = kickOff();
        Map<String, Integer> ports = new LinkedHashMap<>();
        scenario.cameras().forEach(camera -> ports.put(camera.name(), options.rtspPort()));
        Post all = assembly.cameras(filming(scenario, kickOff, options.rtspPort(), options.truth()));
        return start(assembly, scenario, work, options, kickOff, ports, Map.of("cameras", all));
    }

    /** The same with a process for each camera, so that one can die alone. The play is seeded, so they film one match. */
    static StagedDemo startApart(Assembly assembly, Scenario scenario, Path work, Options options)
            throws IOException, InterruptedException {
        Instant kickOff = kickOff();
        Map<String, Integer> ports = new LinkedHashMap<>();
        Map<String, Post> cameras = new LinkedHashMap<>();
        for (RigCamera camera : scenario.cameras()) {
            int port = FreePort.find();
            List<String> arguments = new ArrayList<>(filming(scenario, kickOff, port, null));
            arguments.addAll(List.of("--camera", camera.name()));
            ports.put(camera.name(), port);
            cameras.put(camera.name(), assembly.cameras(camera.name(), arguments));
        }
        return start(assembly, scenario, work, options, kickOff, ports, cameras);
    }

    private static StagedDemo start(
            Assembly assembly,
            Scenario scenario,
            Path work,
            Options options,
            Instant kickOff,
            Map<String, Integer> ports,
            Map<String, Post> cameras)
            throws IOException, InterruptedException {
        Path match = work.resolve("match.yaml");
        MatchFileWriter.write(StagedMatch.of(scenario, kickOff, ports, options.dashboard()), match);
        String kafka = "127.0.0.1:" + options.kafkaPort();
        Post engine = assembly.engine(match, options.kafkaPort(), options.record());
        Post ingest = assembly.ingest(match, kafka);
        return new StagedDemo(match, kafka, cameras, engine, ingest);
    }

    private static Instant kickOff() {
        // a whole second, as a referee's watch would tell
        return Instant.now().plusSeconds(KICK_OFF_SECONDS).truncatedTo(ChronoUnit.SECONDS);
    }

    private static List<String> filming(Scenario scenario, Instant kickOff, int port, @Nullable Path truth) {
        List<String> arguments = new ArrayList<>(scenario.arguments());
        arguments.addAll(List.of("--port", Integer.toString(port), "--kick-off", kickOff.toString()));
        if (truth != null) {
            arguments.addAll(List.of("--truth", truth.toAbsolutePath().toString()));
        }
        return arguments;
    }
}
