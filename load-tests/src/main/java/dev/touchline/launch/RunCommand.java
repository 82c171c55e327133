package dev.touchline.launch;

import dev.touchline.launch.embedded.FreePort;
import dev.touchline.setup.CameraSource;
import dev.touchline.setup.MatchFile;
import dev.touchline.setup.SecretSource;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs a match from its own cameras; embedded parts stand in for brokers and stores that the file does not name. */
@Command(name = "run", description = "Run a match: its cameras, brokers and stores are those that match.yaml names.")
final class RunCommand implements Callable<Integer> {
    @Parameters(paramLabel = "match.yaml", description = "the match (see docs/match.example.yaml)")
    private Path file = Path.of("match.yaml");

    @Mixin
    private Showing showing = new Showing();

    @Override
    public Integer call() throws Exception {
        MatchFile match = MatchFile.read(file);
        fetchSecrets(match);
        GroundCheck.memory();
        GroundCheck.disk(WorkFolder.home());
        GroundCheck.port(match.dashboard().host(), match.dashboard().port(), "the dashboard", "dashboard.port");
        WorkFolder work = WorkFolder.create("run");
        int kafkaPort = FreePort.find();
        String kafka = match.kafka() != null ? match.kafka().bootstrap() : "127.0.0.1:" + kafkaPort;
        Path settled = file.toAbsolutePath();
        try (var assembly = Stage.open(work)) {
            Post engine = assembly.engine(settled, kafkaPort, showing.recording());
            assembly.ingest(settled, kafka);
            assembly.awaitReady();
            new Invitation(engine.child().told(), match.dashboard()).print();
            assembly.watch(showing.seconds());
        }
        return 0;
    }

    /** Whatever is missing is said before anything is started. */
    private static void fetchSecrets(MatchFile match) {
        for (CameraSource camera : match.cameras().values()) {
            fetch(camera.credentials());
        }
        fetch(match.redis() == null ? null : match.redis().password());
        fetch(match.influx() == null ? null : match.influx().token());
        fetch(match.dashboard().token());
    }

    private static void fetch(@Nullable SecretSource source) {
        if (source != null) {
            source.fetch(System.getenv());
        }
    }
}
