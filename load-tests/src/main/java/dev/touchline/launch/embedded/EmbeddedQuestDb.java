package dev.touchline.launch.embedded;

import io.questdb.Bootstrap;
import io.questdb.BootstrapConfiguration;
import io.questdb.DefaultBootstrapConfiguration;
import io.questdb.ServerMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** QuestDB behind InfluxDB's line protocol over HTTP, on a free loopback port, with its tables in a given folder. */
public final class EmbeddedQuestDb implements AutoCloseable {
    private final ServerMain server;
    private final int port;

    private EmbeddedQuestDb(ServerMain server, int port) {
        this.server = server;
        this.port = port;
    }

    public static EmbeddedQuestDb start(Path folder) throws IOException {
        Files.createDirectories(folder);
        int port = FreePort.find();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("QDB_HTTP_BIND_TO", "127.0.0.1:" + port);
        environment.put("QDB_HTTP_WORKER_COUNT", "1");
        environment.put("QDB_SHARED_WORKER_COUNT", "1");
        environment.put("QDB_HTTP_MIN_ENABLED", "false");
        environment.put("QDB_PG_ENABLED", "false");
        environment.put("QDB_LINE_TCP_ENABLED", "false");
        environment.put("QDB_TELEMETRY_ENABLED", "false");
        environment.put("QDB_LOG_LEVEL", "ERROR");
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
