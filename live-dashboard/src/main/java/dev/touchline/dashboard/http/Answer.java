package dev.touchline.dashboard.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.touchline.dashboard.http.WebFiles.WebFile;
import dev.touchline.wire.CloudEvents;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers, each with the headers that keep a page from elsewhere, or a wrong guess of a type, from doing harm. */
final class Answer {
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    private Answer() {}

    static FullHttpResponse json(HttpResponseStatus status, byte[] json) {
        FullHttpResponse answer = of(status, "application/json", json);
        answer.headers().set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        return answer;
    }

    static FullHttpResponse json(HttpResponseStatus status, Map<String, ?> fields) {
        try {
            return json(status, CloudEvents.JSON.writeValueAsBytes(fields));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + fields, e);
        }
    }

    static FullHttpResponse text(HttpResponseStatus status, String text) {
        FullHttpResponse answer = of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
        answer.headers().set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        return answer;
    }

    /** Sends the caller, who showed the token in the link, to the page without it, and lets the browser keep it. */
    static FullHttpResponse welcome(String token, boolean tls) {
        FullHttpResponse answer = of(HttpResponseStatus.SEE_OTHER, "text/plain; charset=utf-8", new byte[0]);
        answer.headers()
                .set(HttpHeaderNames.LOCATION, "/")
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set(
                        HttpHeaderNames.SET_COOKIE,
                        Caller.COOKIE + "=" + token + "; Path=/; Max-Age=86400; HttpOnly; SameSite=Lax"
                                + (tls ? "; Secure" : ""));
        return answer;
    }

    static FullHttpResponse file(WebFile file, HttpHeaders asked) {
        if (file.tag().equals(asked.get(HttpHeaderNames.IF_NONE_MATCH))) {
            return keeping(of(HttpResponseStatus.NOT_MODIFIED, file.type(), new byte[0]), file);
        }
        byte[] packed = file.packed();
        if (packed != null && asked.get(HttpHeaderNames.ACCEPT_ENCODING, "").contains("gzip")) {
            FullHttpResponse answer = keeping(of(HttpResponseStatus.OK, file.type(), packed), file);
            answer.headers().set(HttpHeaderNames.CONTENT_ENCODING, "gzip");
            return answer;
        }
        return keeping(of(HttpResponseStatus.OK, file.type(), file.plain()), file);
    }

    private static FullHttpResponse keeping(FullHttpResponse answer, WebFile file) {
        answer.headers()
                .set(HttpHeaderNames.ETAG, file.tag())
                .set(HttpHeaderNames.VARY, "Accept-Encoding")
                .set(
                        HttpHeaderNames.CACHE_CONTROL,
                        file.forever() ? "private, max-age=31536000, immutable" : "private, no-cache");
        return answer;
    }

    private static FullHttpResponse of(HttpResponseStatus status, String type, byte[] content) {
        FullHttpResponse answer =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(content));
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, type)
                .set(HttpHeaderNames.CONTENT_LENGTH, content.length)
                .set(HttpHeaderNames.CONTENT_SECURITY_POLICY, POLICY)
                .set("x-content-type-options", "nosniff")
                .set("referrer-policy", "no-referrer")
                .set("cross-origin-resource-policy", "same-origin");
        return answer;
    }
}
