package dev.touchline.setup;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where Redis is: a redis or rediss URL without a password, which is fetched apart. */
public record RedisAddress(String url, @Nullable SecretSource password) {

    /** The URL that a client connects to, with the password in it, percent-encoded (RFC 3986); not for printing. */
    public String connection(Map<String, String> environment) {
        if (password == null) {
            return url;
        }
        String encoded = URLEncoder.encode(password.fetch(environment).value(), StandardCharsets.UTF_8)
                .replace("+", "%20"); // a plus is a blank in forms only
        return url.replace("://", "://:" + encoded + "@");
    }
}
