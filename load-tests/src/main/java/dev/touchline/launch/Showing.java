package dev.touchline.launch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long a match is shown and what is kept of it: options that demo and run share. */
final class Showing {
    @Option(names = "--for", converter = Span.Reader.class, description = "stop after so long, such as 3m")
    private @Nullable Span length;

    @Option(names = "--record", description = "also write what passes to this folder, one JSON object a line")
    private @Nullable Path record;

    /** Null for until it is stopped. */
    @Nullable
    Long seconds() {
        return length == null ? null : length.seconds();
    }

    /** The folder for the recording, absolute because other processes write it; null for none. */
    @Nullable
    Path recording() {
        return record == null ? null : record.toAbsolutePath();
    }
}
