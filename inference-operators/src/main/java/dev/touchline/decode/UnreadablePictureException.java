package dev.touchline.decode;

/** A packet or file that FFmpeg refused; the stream goes on with the next packet. */
public final class UnreadablePictureException extends Exception {
    private static final long serialVersionUID = 1;

    public UnreadablePictureException(String message) {
        super(message);
    }
}
