package dev.touchline.dashboard.http;

import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who asks and for what, as the request says: the path, the query, and the token from cookie, header or link. */
record Caller(
        String path, QueryStringDecoder query, @Nullable String token, boolean tokenInLink) {
    static final String COOKIE = "touchline";
    private static final String BEARER = "Bearer ";

    static Caller of(FullHttpRequest request) {
        QueryStringDecoder query = new QueryStringDecoder(request.uri());
        String linked = first(query, "token");
        return new Caller(query.path(), query, linked != null ? linked : kept(request), linked != null);
    }

    @Nullable
    String asked(String name) {
        return first(query, name);
    }

    private static @Nullable String kept(FullHttpRequest request) {
        String authorization = request.headers().get(HttpHeaderNames.AUTHORIZATION);
        if (authorization != null && authorization.startsWith(BEARER)) {
            return authorization.substring(BEARER.length());
        }
        String cookies = request.headers().get(HttpHeaderNames.COOKIE);
        if (cookies == null) {
            return null;
        }
        return ServerCookieDecoder.STRICT.decode(cookies).stream()
                .filter(cookie -> cookie.name().equals(COOKIE))
                .map(Cookie::value)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String first(QueryStringDecoder query, String name) {
        List<String> values = query.parameters().get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** Without the query, where the token may stand. */
    @Override
    public String toString() {
        return "Caller[" + path + "]";
    }
}
