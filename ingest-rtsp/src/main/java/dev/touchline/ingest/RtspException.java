package dev.touchline.ingest;

/** A camera could not be opened or read; the worker tries again. Messages never hold credentials. */
final class RtspException extends Exception {
    private static final long serialVersionUID = 1;

    RtspException(String message) {
        super(message);
    }
}
