package dev.touchline.infer;

/** A model that must not run, with the reason. */
public final class ModelRefusedException extends Exception {
    private static final long serialVersionUID = 1;

    public ModelRefusedException(String message) {
        super(message);
    }

    public ModelRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
