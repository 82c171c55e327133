package dev.touchline.launch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where what really happened is written: an option that demo and simulate share. */
final class TruthFolder {
    @Option(names = "--truth", description = "also write what really happened to this folder")
    private @Nullable Path path;

    /** Null for nowhere. */
    @Nullable
    Path path() {
        return path;
    }
}
