package dev.touchline.launch;

import dev.touchline.ingest.CameraSource;
import dev.touchline.ingest.Credentials;
import dev.touchline.ingest.Ingest;
import dev.touchline.ingest.IngestSettings;
import dev.touchline.ingest.KafkaAccessUnits;
import dev.touchline.ingest.Transport;
import dev.touchline.setup.MatchFile;
import dev.touchline.setup.RtspCredentials;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads the cameras of a match and publishes their access units. */
@Command(
        name = "ingest",
        description = "Read a match's cameras into Kafka; health at /health, /metrics, /livez, /readyz.")
final class IngestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "match.yaml")
    private Path file = Path.of("match.yaml");

    @Option(names = "--kafka", description = "brokers, host:port; by default those that match.yaml names")
    private @Nullable String kafka;

    @Option(names = "--http-port", defaultValue = "0", description = "where health is served on loopback (0: any)")
    private int httpPort;

    @Override
    public Integer call() throws Exception {
        ParentWatch parent = ParentWatch.begin();
        MatchFile match = MatchFile.read(file);
        String brokers =
                kafka != null ? kafka : match.kafka() != null ? match.kafka().bootstrap() : null;
        if (brokers == null) {
            throw new Trouble(file + " names no kafka, and --kafka was not given. Give one of the two.");
        }
        var settings = new IngestSettings(match.match(), cameras(match), IngestSettings.LOOPBACK, httpPort);
        try (var sink = new KafkaAccessUnits(brokers, Map.of());
                Ingest ingest = Ingest.start(settings, sink)) {
            parent.ready(
                    match.cameras().size() + " cameras, health at http://127.0.0.1:" + ingest.httpPort() + "/health");
            parent.awaitStop();
        }
        return 0;
    }

    private static List<CameraSource> cameras(MatchFile match) {
        List<CameraSource> cameras = new ArrayList<>();
        match.cameras().forEach((name, source) -> {
            Credentials credentials = null;
            if (source.credentials() != null) {
                var fetched = RtspCredentials.of(source.credentials().fetch(System.getenv()));
                credentials = new Credentials(fetched.user(), fetched.password().value());
            }
            cameras.add(new CameraSource(
                    name,
                    source.url(),
                    Transport.valueOf(source.transport().name()),
                    credentials,
                    source.delayMillis()));
        });
        return cameras;
    }
}
