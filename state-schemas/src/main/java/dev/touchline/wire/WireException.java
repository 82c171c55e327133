package dev.touchline.wire;

/** Bytes from a topic that are not the record expected; the message says what was found and what was expected. */
public final class WireException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WireException(String message) {
        super(message);
    }

    public WireException(String message, Throwable cause) {
        super(message, cause);
    }
}
