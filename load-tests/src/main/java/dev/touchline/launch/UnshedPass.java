package dev.touchline.launch;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The second look at what was recorded, in which nothing is shed: options that score and bench tsukuba share. */
final class UnshedPass {
    @Option(names = "--live-only", description = "leave the unshed pass out")
    private boolean liveOnly;

    @Option(names = "--keep", description = "keep recordings and truth in .touchline")
    private boolean keep;

    /** Whether the work folder outlives the run. */
    boolean keep() {
        return keep;
    }

    /** Goes through the video kept in the work folder once more, unless it was not wanted. */
    void follow(WorkFolder work, Path match, int kafkaPort, Path record) throws IOException, InterruptedException {
        if (!liveOnly) {
            try (Assembly assembly = Stage.open(work, keep)) {
                assembly.goThroughOnceMore(match, kafkaPort, record);
            }
        }
    }
}
