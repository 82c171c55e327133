package dev.touchline.dashboard.auth;

import dev.touchline.setup.Audience;
import dev.touchline.setup.Policy;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Decides who comes in. On loopback anybody on this machine, but no page of another site; beyond it TLS and a token.
 *
 * @param token the operator's own, null where none is needed
 * @param audiences each audience's token; none where none is needed
 * @param tls null on loopback
 * @param policy what each audience may see
 */
public record Door(
        @Nullable Token token,
        Map<Audience, Token> audiences,
        @Nullable SslContext tls,
        List<String> origins,
        Policy policy) {
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    /** The door for a listener on that address. */
    public static Door at(String host, Access access) {
        boolean local = isLoopback(host);
        String chosen = access.token();
        Token token = chosen != null ? new Token(chosen) : local ? null : Token.random();
        Map<Audience, Token> audiences = new EnumMap<>(Audience.class);
        if (token != null) {
            for (Audience audience : Audience.values()) {
                audiences.put(audience, token.of(audience));
            }
        }
        return new Door(token, audiences, local ? null : tls(host, access), access.origins(), access.policy());
    }

    public String scheme() {
        return tls == null ? "http" : "https";
    }

    /** Whether the Host header can be ours: on loopback only its names, or a page could rebind its own name to this machine. */
    public boolean isOurHost(@Nullable String host) {
        return tls != null || (host != null && LOOPBACK_NAMES.contains(nameOf(host)));
    }

    /** Whether a page of that origin may open a live socket; no origin means that it is no page. */
    public boolean isFriendly(@Nullable String origin, @Nullable String host) {
        return origin == null || origins.contains(origin) || origin.equalsIgnoreCase(scheme() + "://" + host);
    }

    public boolean letsIn(@Nullable String shown) {
        return token == null || token.is(shown) || audience(shown) != null;
    }

    /** Whose link the token is from; null for the operator's own, for nobody's, and where no token is needed. */
    public @Nullable Audience audience(@Nullable String shown) {
        for (Map.Entry<Audience, Token> each : audiences.entrySet()) {
            if (each.getValue().is(shown)) {
                return each.getKey();
            }
        }
        return null;
    }

    private static String nameOf(String host) {
        int port = host.lastIndexOf(':');
        return (port > host.lastIndexOf(']') ? host.substring(0, port) : host).toLowerCase(Locale.ROOT);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "cannot listen on '" + host + "': this machine knows no such address; try 127.0.0.1 or 0.0.0.0", e);
        }
    }

    private static SslContext tls(String host, Access access) {
        try {
            if (access.certificateChain() != null && access.privateKey() != null) {
                return SslContextBuilder.forServer(
                                access.certificateChain().toFile(),
                                access.privateKey().toFile())
                        .protocols("TLSv1.3", "TLSv1.2")
                        .build();
            }
            GeneratedCertificate made = GeneratedCertificate.forAddresses(LocalAddresses.reachedFrom(host));
            return SslContextBuilder.forServer(made.key(), made.certificate())
                    .protocols("TLSv1.3", "TLSv1.2")
                    .build();
        } catch (SSLException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "cannot serve TLS with certificate " + access.certificateChain() + " and key " + access.privateKey()
                            + ": " + e.getMessage() + "; both must be PEM, the key PKCS#8",
                    e);
        }
    }

    /** The operator's own link, which opens everything. */
    public URI link(String host, int port) {
        return link(host, port, token);
    }

    /** The link to give to each audience; none where no token is needed, so that nobody can be told from anybody else. */
    public Map<Audience, URI> links(String host, int port) {
        Map<Audience, URI> links = new EnumMap<>(Audience.class);
        audiences.forEach((audience, shown) -> links.put(audience, link(host, port, shown)));
        return links;
    }

    private URI link(String host, int port, @Nullable Token shown) {
        String query = shown == null ? "" : "?token=" + shown.secret();
        String name = host.contains(":") ? "[" + host.replaceFirst("%.*", "") + "]" : host;
        return URI.create(scheme() + "://" + name + ":" + port + "/" + query);
    }
}
