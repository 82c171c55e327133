package dev.touchline.launch;

import dev.touchline.launch.embedded.FreePort;
import dev.touchline.match.MatchFrame;
import dev.touchline.setup.MatchFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores a run that {@code score --keep} left behind once more, with the code as it is now. */
@Command(
        name = "rescore",
        description = "Score a run kept by score --keep again: from its video, or in seconds from its sightings.")
final class RescoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "the kept run, a folder of .touchline")
    private Path folder = Path.of("");

    @Option(
            names = "--sightings",
            description = "take the sightings as they were unshed (or live) and fuse them again, without Flink")
    private boolean sightings;

    @Override
    public Integer call() throws Exception {
        Path match = folder.resolve("match.yaml");
        Path truth = folder.resolve("truth");
        Path live = folder.resolve("live");
        if (!Files.isReadable(match) || !Files.isReadable(live.resolve("frames.jsonl"))) {
            throw new Trouble(folder + " has no match.yaml or no live/frames.jsonl. Name a folder that"
                    + " ./touchline score --keep left in .touchline.");
        }
        List<MatchFrame> frames = Recording.lines(live.resolve("frames.jsonl"), MatchFrame.class);
        if (frames.isEmpty()) {
            throw new Trouble(live.resolve("frames.jsonl") + " is empty. Play the match again with score --keep.");
        }
        long end = frames.get(frames.size() - 1).timeMicros();
        Map<String, Double> figures = sightings
                ? Recording.printed("unshed_", fused(match, truth, live, end))
                : Recording.sheet("unshed_", truth, seenAgain(match), end);
        System.out.println(Figures.json(figures));
        return 0;
    }

    private Map<String, Double> fused(Path match, Path truth, Path live, long end) throws Exception {
        Path unshed = folder.resolve("unshed").resolve("sightings.jsonl");
        Path from = Files.isReadable(unshed) ? unshed : live.resolve("sightings.jsonl");
        return FuseAgain.figures(MatchFile.read(match), from, truth, folder.resolve("fused-again"), end);
    }

    private Path seenAgain(Path match) throws Exception {
        WorkFolder work = WorkFolder.of(folder);
        work.clear("unshed");
        Path unshed = work.resolve("unshed");
        try (Assembly assembly = Stage.open(work, true)) {
            assembly.goThroughOnceMore(match.toAbsolutePath(), FreePort.find(), unshed);
        }
        return unshed;
    }
}
