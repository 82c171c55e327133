package dev.touchline.camera;

/** A camera cannot be placed from the marks given; the message says which, what was expected and what to do. */
public class CalibrationException extends RuntimeException {
    public CalibrationException(String message) {
        super(message);
    }
}
