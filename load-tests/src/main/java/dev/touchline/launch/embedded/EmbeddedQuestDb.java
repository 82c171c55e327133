package dev.touchline.launch.embedded;

import io.questdb.Bootstrap;
import io.questdb.BootstrapConfiguration;
import io.questdb.DefaultBootstrapConfiguration;
import io.questdb.ServerMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * QuestDB behind InfluxDB's line protocol over HTTP, on a free loopback port, with its tables in a given folder. Its workers are
 * made for machines of their own and yield their cores some thousand times after each write; here they sleep after a few rounds, and
 * a write may wait 50 ms. Levels of its log are read from its folder only.
 */
public final class EmbeddedQuestDb implements AutoCloseable {
    private static final List<String> POOLS =
            List.of("HTTP", "SHARED", "WAL_APPLY", "MAT_VIEW_REFRESH", "EXPORT", "VIEW_COMPILER");
    /** Rounds with nothing to do after which a worker yields, naps for a millisecond and sleeps; and how long it sleeps, in ms. */
    private static final Map<String, Integer> PATIENCE =
            Map.of("YIELD_THRESHOLD", 10, "NAP_THRESHOLD", 20, "SLEEP_THRESHOLD", 30, "SLEEP_TIMEOUT", 50);

    private static final String LOG = """
            writers=stdout
            w.stdout.class=io.questdb.log.LogConsoleWriter
            w.stdout.level=ERROR
            """;

    private final ServerMain server;
    private final int port;

    private EmbeddedQuestDb(ServerMain server, int port) {
        this.server = server;
        this.port = port;
    }

    public static EmbeddedQuestDb start(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("conf"));
        Files.writeString(folder.resolve("conf/log.conf"), LOG);
        int port = FreePort.find();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("QDB_HTTP_BIND_TO", "127.0.0.1:" + port);
        environment.put("QDB_HTTP_WORKER_COUNT", "1");
        environment.put("QDB_SHARED_WORKER_COUNT", "1");
        environment.put("QDB_HTTP_MIN_ENABLED", "false");
        environment.put("QDB_PG_ENABLED", "false");
        environment.put("QDB_LINE_TCP_ENABLED", "false");
        environment.put("QDB_TELEMETRY_ENABLED", "false");
        for (String pool : POOLS) {
            PATIENCE.forEach((what, much) -> environment.put("QDB_" + pool + "_WORKER_" + what, much.toString()));
        }
        BootstrapConfiguration configuration = new DefaultBootstrapConfiguration() {
            @Override
            public Map<String, String> getEnv() {
                return environment;
            }
        };
        var server = new ServerMain(new Bootstrap(configuration, "-d", folder.toString()));
        server.start();
        return new EmbeddedQuestDb(server, port);
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.close();
    }
}
