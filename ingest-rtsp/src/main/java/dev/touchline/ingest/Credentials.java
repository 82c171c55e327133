package dev.touchline.ingest;

/** A camera's user and password, from the environment or a secret file; it never prints what it holds. */
public record Credentials(String user, String password) {
    @Override
    public String toString() {
        return "credentials (hidden)";
    }
}
