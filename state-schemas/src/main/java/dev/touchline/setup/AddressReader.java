package dev.touchline.setup;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads where brokers, stores and the dashboard are; a URL with a password in it is refused. */
record AddressReader(SecretReader secrets, Path folder) {

    @Nullable
    KafkaAddress kafka(@Nullable Section section) {
        if (section == null) {
            return null;
        }
        KafkaAddress kafka = new KafkaAddress(section.text("bootstrap"));
        section.close();
        return kafka;
    }

    @Nullable
    RedisAddress redis(@Nullable Section section) {
        if (section == null) {
            return null;
        }
        RedisAddress redis = new RedisAddress(
                url(section, "url", List.of("redis", "rediss"), "password"),
                secrets.read(section.optional("password")));
        section.close();
        return redis;
    }

    @Nullable
    InfluxAddress influx(@Nullable Section section) {
        if (section == null) {
            return null;
        }
        String org = section.optionalText("org");
        String bucket = section.optionalText("bucket");
        InfluxAddress influx = new InfluxAddress(
                url(section, "url", List.of("http", "https"), "token"),
                secrets.read(section.optional("token")),
                org == null ? "touchline" : org,
                bucket == null ? "touchline" : bucket);
        section.close();
        return influx;
    }

    DashboardAddress dashboard(@Nullable Section section) {
        if (section == null) {
            return DashboardAddress.STANDARD;
        }
        String host = section.optionalText("host");
        Section tls = section.optional("tls");
        DashboardAddress dashboard = new DashboardAddress(
                host == null ? DashboardAddress.STANDARD.host() : host,
                section.whole("port", 0, 65_535, DashboardAddress.STANDARD.port()),
                secrets.read(section.optional("token")),
                tls == null ? null : folder.resolve(tls.text("certificate")),
                tls == null ? null : folder.resolve(tls.text("key")));
        if (tls != null) {
            tls.close();
        }
        if (!dashboard.isLoopback() && dashboard.token() == null) {
            section.wrong(
                    "host", "%s is beyond loopback, which needs a token. Add token: {env: NAME}.".formatted(host));
        }
        section.close();
        return dashboard;
    }

    /** A URL with one of these schemes, a host, and no user or password, which belong under {@code secret}. */
    static String url(Section section, String key, List<String> schemes, String secret) {
        String text = section.text(key);
        if (text.isEmpty()) {
            return text;
        }
        String expected = "expected " + schemes.get(0) + "://host…";
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
            if (authority.contains("@")) {
                section.wrong(
                        key,
                        "holds a user or password. Take it out and name where it is kept: %s: {env: NAME} or {file: PATH}."
                                .formatted(secret));
            } else if (!schemes.contains(scheme)) {
                section.wrong(key, "%s, found the scheme \"%s\".".formatted(expected, scheme));
            } else if (uri.getHost() == null) {
                section.wrong(key, expected + ", found no host.");
            } else if (isLinkLocal(uri.getHost())) {
                section.wrong(key, "link-local addresses are refused. Give the camera's own address.");
            }
        } catch (URISyntaxException e) { // without its text, which may hold a password
            section.wrong(key, expected + ", found something that is not a URL.");
        }
        return text;
    }

    private static boolean isLinkLocal(String host) {
        String bare = host.toLowerCase(Locale.ROOT);
        return bare.startsWith("169.254.")
                || bare.startsWith("[fe8")
                || bare.startsWith("[fe9")
                || bare.startsWith("[fea")
                || bare.startsWith("[feb");
    }
}
