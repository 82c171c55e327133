package dev.touchline.launch;

/** Something the user can put right; the message is one line that says what is wrong and what to do. */
final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Trouble(String message) {
        super(message);
    }
}
