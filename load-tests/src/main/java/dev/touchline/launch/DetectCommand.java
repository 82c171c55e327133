package dev.touchline.launch;

import dev.touchline.decode.UnreadablePictureException;
import dev.touchline.infer.Engines;
import dev.touchline.infer.ModelRegistry;
import dev.touchline.perceive.DrawDetections;
import dev.touchline.perceive.StillDetector;
import dev.touchline.setup.MatchFile;
import dev.touchline.wire.CloudEvents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds people and ball candidates in picture and clip files. */
@Command(
        name = "detect",
        description =
                "Find people and ball in pictures and clips; prints one JSON object a picture, boxes in its pixels.")
final class DetectCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "a picture or a clip")
    private List<Path> files = List.of();

    @Option(
            names = "--draw",
            paramLabel = "DIR",
            description = "also draw what was found, a PNG a picture, into this folder")
    private @Nullable Path drawn;

    @Option(
            names = "--match",
            paramLabel = "match.yaml",
            description = "also say which of this match's kits each wears, learnt anew for each file")
    private @Nullable Path match;

    @Override
    public Integer call() throws Exception {
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new Trouble(file + " is not there or cannot be read. Give picture or clip files.");
            }
        }
        MatchFile lineUps = match == null ? null : MatchFile.read(match);
        DrawDetections pen = drawn == null ? null : new DrawDetections(drawn);
        try (StillDetector detector =
                new StillDetector(Engines.best(), ModelRegistry.bundled().read(ModelRegistry.BUNDLED_DETECTOR))) {
            for (Path file : files) {
                WornKits kits = lineUps == null ? null : new WornKits(lineUps);
                detector.look(file, (found, colours) -> {
                    List<WornKits.Worn> worn = kits == null ? List.of() : kits.in(found);
                    System.out.println(CloudEvents.JSON.writeValueAsString(DetectionLine.of(found, worn)));
                    if (pen != null) {
                        pen.read(found, colours);
                    }
                });
            }
        } catch (UnreadablePictureException e) {
            throw new Trouble(String.valueOf(e.getMessage()));
        }
        return 0;
    }
}
