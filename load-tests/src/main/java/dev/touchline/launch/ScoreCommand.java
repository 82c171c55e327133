package dev.touchline.launch;

import dev.touchline.wire.Stamp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Plays a simulated match through the pipeline as the demo does and compares what came out with what really happened. */
@Command(
        name = "score",
        description = "Score a simulated match against its truth: live, then unshed from the recording.")
final class ScoreCommand implements Callable<Integer> {
    @Mixin
    private Scenario scenario = new Scenario();

    @Mixin
    private Length length = new Length();

    @Mixin
    private UnshedPass second = new UnshedPass();

    @Override
    public Integer call() throws Exception {
        GroundCheck.memory();
        GroundCheck.disk(WorkFolder.home());
        WorkFolder work = WorkFolder.create("score");
        Path truth = work.resolve("truth");
        Path live = work.resolve("live");
        Path unshed = work.resolve("unshed");
        StagedDemo.Options options = StagedDemo.Options.quiet(live, truth);
        StagedDemo demo;
        long end;
        try (Assembly assembly = Stage.open(work, second.keep())) {
            demo = StagedDemo.start(assembly, scenario, work.path(), options);
            assembly.awaitReady();
            assembly.watch(length.seconds());
            end = Stamp.now();
        }
        second.follow(work, demo.match(), options.kafkaPort(), unshed);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("seed", (double) scenario.seed());
        figures.putAll(Recording.sheet("", truth, live, end));
        if (Files.exists(unshed.resolve("frames.jsonl"))) {
            figures.putAll(Recording.sheet("unshed_", truth, unshed, end));
        }
        System.out.println(Figures.json(figures));
        return 0;
    }
}
