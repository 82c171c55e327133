package dev.touchline.simulator.rtsp;

/** The one user a server lets in; it never prints the password. */
public record Login(String user, String password) {
    @Override
    public String toString() {
        return "login of " + user;
    }
}
