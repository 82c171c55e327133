package dev.touchline.setup;

import java.util.List;

/** A camera's user and password. */
public record RtspCredentials(String user, Secret password) {
    /** Takes {@code user:password} apart at the first colon. */
    public static RtspCredentials of(Secret secret) {
        int colon = secret.value().indexOf(':');
        if (colon < 1) {
            throw new SetupException(List.of(
                    new SetupProblem("credentials", 0, "", "expected user:password with a colon between the two.")));
        }
        return new RtspCredentials(
                secret.value().substring(0, colon), new Secret(secret.value().substring(colon + 1)));
    }
}
