package dev.touchline.dashboard;

import dev.touchline.dashboard.auth.Access;
import dev.touchline.match.MatchSetup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dashboard is started with.
 *
 * @param host the address to listen on; beyond loopback it takes TLS and a token
 * @param port 0 for any free one
 * @param kafkaBootstrap where the live topics are
 * @param redisUrl where the match job leaves the latest state, {@code redis://host:port}; null to do without
 * @param matches the matches to show, first the one a page opens on
 */
public record DashboardSettings(
        String host,
        int port,
        String kafkaBootstrap,
        @Nullable String redisUrl,
        List<MatchSetup> matches,
        Access access) {
    public DashboardSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + ", expected 0 (any free one) to 65535");
        }
        matches = List.copyOf(matches);
    }

    /** A dashboard for this machine only. */
    public static DashboardSettings local(
            int port, String kafkaBootstrap, @Nullable String redisUrl, List<MatchSetup> matches) {
        return new DashboardSettings("127.0.0.1", port, kafkaBootstrap, redisUrl, matches, Access.USUAL);
    }

    /** Without the Redis URL, which may hold a password. */
    @Override
    public String toString() {
        return "DashboardSettings[" + host + ":" + port + ", kafka " + kafkaBootstrap + ", redis "
                + (redisUrl == null ? "none" : "(hidden)") + ", " + matches.size() + " matches, " + access + "]";
    }
}
