package dev.touchline.setup;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the dashboard listens. Beyond loopback it needs a token, and then serves TLS with the given certificate and key (PEM) or
 * with a generated one.
 */
public record DashboardAddress(
        String host,
        int port,
        @Nullable SecretSource token,
        @Nullable Path certificate,
        @Nullable Path key) {
    public static final DashboardAddress STANDARD = new DashboardAddress("127.0.0.1", 8080, null, null, null);

    public boolean isLoopback() {
        return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
    }
}
