package dev.touchline.launch;

import picocli.CommandLine.Option;

/** How long a run that measures lasts: an option that score and bench latency share. */
final class Length {
    @Option(names = "--for", converter = Span.Reader.class, defaultValue = "3m", description = "length (default: 3m)")
    private Span span = new Span(180);

    long seconds() {
        return span.seconds();
    }
}
