package dev.touchline.launch;

import dev.touchline.setup.MatchFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The engine as a process of its own; demo and run start it. */
@Command(name = "engine", hidden = true, description = "Broker, stores, jobs and dashboard of one match.")
final class EngineCommand implements Callable<Integer> {
    private static final long POLL_MILLIS = 500;
    /** For the last frames to be fused, called and recorded. */
    private static final long SETTLE_MILLIS = 3000;

    @Parameters(paramLabel = "match.yaml")
    private Path file = Path.of("match.yaml");

    @Option(names = "--work", required = true, description = "folder for data of embedded parts")
    private Path work = Path.of(".");

    @Option(names = "--kafka-port", required = true, description = "where an embedded broker listens")
    private int kafkaPort;

    @Option(names = "--record", description = "folder for the recording")
    private @Nullable Path record;

    @Option(names = "--unshed", description = "go through the recorded video once more and end")
    private boolean unshed;

    @Override
    public Integer call() throws Exception {
        ParentWatch parent = ParentWatch.begin();
        var options = new Engine.Options(work, kafkaPort, record, unshed);
        try (Engine engine = Engine.start(MatchFile.read(file), options, parent::say)) {
            parent.ready(engine.link().toString());
            if (unshed) {
                while (!engine.isThrough()) {
                    TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
                }
                TimeUnit.MILLISECONDS.sleep(SETTLE_MILLIS);
                parent.say("through");
                return 0;
            }
            parent.awaitStop();
        }
        return 0;
    }
}
