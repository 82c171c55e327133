package dev.touchline.launch;

import dev.touchline.launch.embedded.FreePort;
import dev.touchline.setup.DashboardAddress;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A whole match on one machine: simulated cameras, ingest and the engine as three processes, and the page's address. */
@Command(name = "demo", description = "Play a simulated match through the whole of Touchline and show it.")
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private Scenario scenario = new Scenario();

    @Option(names = "--for", converter = Span.Reader.class, description = "stop after so long, such as 3m")
    private @Nullable Span length;

    @Option(names = "--headless", description = "do not open a browser")
    private boolean headless;

    @Option(names = "--port", defaultValue = "8080", description = "of the dashboard (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--rtsp-port", defaultValue = "8554", description = "of the cameras (default: ${DEFAULT-VALUE})")
    private int rtspPort;

    @Option(
            names = "--listen",
            description = "serve others too: an address of this machine, or 0.0.0.0; over TLS and with a token")
    private @Nullable String listen;

    @Option(names = "--record", description = "also write what passes to this folder, one JSON object a line")
    private @Nullable Path record;

    @Option(names = "--truth", description = "also write what really happened to this folder")
    private @Nullable Path truth;

    @Override
    public Integer call() throws Exception {
        GroundCheck.memory();
        ListenAddress address = ListenAddress.of(listen == null ? DashboardAddress.STANDARD.host() : listen);
        GroundCheck.port(address.host(), port, "the dashboard", "--port");
        GroundCheck.port("127.0.0.1", rtspPort, "the cameras", "--rtsp-port");
        GroundCheck.disk(WorkFolder.home());
        WorkFolder work = WorkFolder.create("demo");
        DashboardAddress dashboard = address.dashboard(port, work.path());
        var options = new StagedDemo.Options(
                dashboard, rtspPort, FreePort.find(), record == null ? null : record.toAbsolutePath(), truth);
        try (Assembly assembly = Stage.open(work)) {
            Post engine =
                    StagedDemo.start(assembly, scenario, work.path(), options).engine();
            assembly.awaitReady();
            String link = engine.child().told();
            new Invitation(link, dashboard).print();
            if (!headless) {
                Browser.open(link);
            }
            assembly.watch(length == null ? null : length.seconds());
        }
        return 0;
    }
}
