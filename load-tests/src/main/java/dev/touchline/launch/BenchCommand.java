package dev.touchline.launch;

import dev.touchline.bench.LatencySheet;
import dev.touchline.bench.LiveProbe;
import dev.touchline.bench.ProcessMemory;
import dev.touchline.bench.StageProbe;
import dev.touchline.simulator.film.RigCamera;
import dev.touchline.wire.Stamp;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Benchmarks of the whole pipeline; each prints a table and closes with one line of JSON. */
@Command(
        name = "bench",
        description = "Measure the pipeline.",
        subcommands = {BenchCommand.Latency.class, TsukubaCommand.class})
final class BenchCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new Trouble("bench what? There are: latency, tsukuba.");
    }

    /** From the instant a scene is sampled to the message at a WebSocket client. */
    @Command(name = "latency", description = "From a scene's capture to the message at a WebSocket client, by stage.")
    static final class Latency implements Callable<Integer> {
        private static final long SAMPLE_MILLIS = 2000;

        @Mixin
        private Scenario scenario = new Scenario();

        @Mixin
        private Length length = new Length();

        @Override
        public Integer call() throws Exception {
            GroundCheck.memory();
            long began = Stamp.now();
            WorkFolder work = WorkFolder.create("bench");
            var options = StagedDemo.Options.quiet(null, null);
            Map<String, Double> figures = new LinkedHashMap<>();
            try (Assembly assembly = Stage.open(work)) {
                StagedDemo demo = StagedDemo.start(assembly, scenario, work.path(), options);
                assembly.awaitReady();
                URI live = URI.create(
                        "ws://127.0.0.1:" + options.port() + "/v1/matches/demo-" + scenario.seed() + "/live");
                try (var screen = new LiveProbe(live);
                        var stages = new StageProbe(demo.kafka())) {
                    long from = Stamp.now();
                    double memory = watch(assembly);
                    figures.put(
                            "first_moving_s",
                            screen.firstMovingMicros() == 0 ? Double.NaN : (screen.firstMovingMicros() - began) * 1e-6);
                    figures.putAll(new LatencySheet(
                                    names(), screen.arrivals(), stages.read(), stages.inferred(), from, Stamp.now())
                            .figures());
                    figures.put("rss_mb", memory);
                }
            }
            System.out.println();
            System.out.println("after a warm-up of " + LatencySheet.WARM_UP_SECONDS
                    + " s; rss is the largest seen, cameras left out");
            figures.forEach((name, value) -> System.out.printf("  %-24s %10.2f%n", name, value));
            System.out.println(Figures.json(figures));
            return 0;
        }

        private List<String> names() {
            return scenario.cameras().stream().map(RigCamera::name).toList();
        }

        /** Waits for the end of the run and tells the most memory that all but the cameras took together. */
        private double watch(Assembly assembly) throws InterruptedException {
            double most = 0;
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(length.seconds());
            while (System.nanoTime() < until) {
                assembly.check();
                double now = ProcessMemory.of(ProcessHandle.current().pid());
                for (Child child : assembly.children()) {
                    now += child.name().equals("cameras") ? 0 : ProcessMemory.ofTree(child.pid());
                }
                most = Math.max(most, now);
                TimeUnit.MILLISECONDS.sleep(SAMPLE_MILLIS);
            }
            return most;
        }
    }
}
