package dev.touchline.ingest;

import dev.touchline.footage.AccessUnit;

/** Where access units go. {@code send} must never block: what cannot be taken is shed, and counted by whoever sheds it. */
@FunctionalInterface
public interface AccessUnitSink {
    void send(AccessUnit unit);

    /** Access units of a camera that this sink did not take or could not deliver. */
    default long shed(String camera) {
        return 0;
    }
}
