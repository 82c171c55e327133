package dev.touchline.launch;

import dev.touchline.launch.embedded.FreePort;
import dev.touchline.setup.DashboardAddress;
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

    @Mixin
    private Showing showing = new Showing();

    @Mixin
    private TruthFolder truth = new TruthFolder();

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

    @Override
    public Integer call() throws Exception {
        GroundCheck.memory();
        ListenAddress address = ListenAddress.of(listen == null ? DashboardAddress.STANDARD.host() : listen);
        GroundCheck.port(address.host(), port, "the dashboard", "--port");
        GroundCheck.port("127.0.0.1", rtspPort, "the cameras", "--rtsp-port");
        GroundCheck.disk(WorkFolder.home());
        WorkFolder work = WorkFolder.create("demo");
        DashboardAddress dashboard = address.dashboard(port, work.path());
        var options = new StagedDemo.Options(dashboard, rtspPort, FreePort.find(), showing.recording(), truth.path());
        try (Assembly assembly = Stage.open(work)) {
            Post engine =
                    StagedDemo.start(assembly, scenario, work.path(), options).engine();
            assembly.awaitReady();
            String link = engine.child().told();
            new Invitation(link, dashboard).print();
            if (!headless) {
                Browser.open(link);
            }
            assembly.watch(showing.seconds());
        }
        return 0;
    }
}
