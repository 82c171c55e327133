package dev.touchline.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchline.dashboard.auth.Access;
import dev.touchline.dashboard.auth.Door;
import dev.touchline.dashboard.auth.Token;
import dev.touchline.dashboard.http.Listener;
import dev.touchline.dashboard.http.Vitals;
import dev.touchline.dashboard.live.LatestState;
import dev.touchline.dashboard.live.LiveLimits;
import dev.touchline.dashboard.live.LiveMeters;
import dev.touchline.dashboard.live.Stamps;
import dev.touchline.setup.AccessRule;
import dev.touchline.setup.Audience;
import dev.touchline.setup.Policy;
import dev.touchline.setup.VideoAccess;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;

/** The port as browsers and the machine room meet it. */
class ListenerTest {
    private static final String TOKEN = "sixteen-letters-and-more";
    private final Stage stage = new Stage(1_800_000_000_000_000L);
    private final LatestState state = new LatestState(stage.setup());

    @Test
    void it_answers_matches_snapshots_health_and_says_what_is_not_there() throws Exception {
        state.frame(3, stage.frame(1_800_000_000_400_000L), Stamps.NONE);
        try (Listener listener = open("127.0.0.1", Access.USUAL)) {
            assertThat(get(listener, "/v1/matches").body()).contains("Harbour Town");
            assertThat(get(listener, "/v1/matches/" + Stage.MATCH).body()).contains("\"type\":\"snapshot\"");
            assertThat(get(listener, "/v1/matches/" + Stage.MATCH + "/events").statusCode())
                    .isEqualTo(200);
            assertThat(get(listener, "/livez").statusCode()).isEqualTo(200);
            assertThat(get(listener, "/readyz").statusCode()).isEqualTo(503);
            assertThat(get(listener, "/metrics").body()).isEqualTo("metrics");
            assertThat(get(listener, "/v1/matches/none").statusCode()).isEqualTo(404);
            assertThat(get(listener, "/../secret").statusCode()).isEqualTo(404);
            assertThat(get(listener, "/assets/%2e%2e/index.html").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_token_too_old_gets_409_and_the_snapshots_address() throws Exception {
        try (Listener listener = open("127.0.0.1", Access.USUAL)) {
            HttpResponse<String> answer =
                    get(listener, "/v1/matches/" + Stage.MATCH + "/events?after=" + Stage.MATCH + ":0.0.0.99");
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("/v1/matches/" + Stage.MATCH);
        }
    }

    @Test
    void the_page_comes_from_the_jar_with_a_policy_against_foreign_code() throws Exception {
        try (Listener listener = open("127.0.0.1", Access.USUAL)) {
            HttpResponse<String> page = get(listener, "/");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<title>Touchline</title>");
            assertThat(page.headers().firstValue("content-security-policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
            HttpResponse<String> again = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address(listener, "http", "/"))
                                    .header(
                                            "If-None-Match",
                                            page.headers().firstValue("etag").orElseThrow())
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(again.statusCode()).isEqualTo(304);
        }
    }

    @Test
    void beyond_loopback_the_link_with_the_token_opens_and_nothing_else_does() throws Exception {
        try (Listener listener = open("0.0.0.0", new Access(TOKEN, null, null, List.of(), Policy.STANDARD))) {
            HttpClient tablet = HttpClient.newBuilder().sslContext(trusting()).build();
            assertThat(ask(tablet, listener, "/v1/matches", "").statusCode()).isEqualTo(401);
            assertThat(ask(tablet, listener, "/v1/matches", "Bearer wrong-wrong-wrong")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(ask(tablet, listener, "/v1/matches", "Bearer " + TOKEN).statusCode())
                    .isEqualTo(200);
            HttpResponse<String> opened = ask(tablet, listener, "/?token=" + TOKEN, "");
            assertThat(opened.statusCode()).isEqualTo(303);
            assertThat(opened.headers().firstValue("location")).hasValue("/");
            assertThat(opened.headers().firstValue("set-cookie")).hasValueSatisfying(cookie -> assertThat(cookie)
                    .contains("touchline=" + TOKEN, "HttpOnly", "Secure", "SameSite=Lax"));
            assertThat(ask(tablet, listener, "/livez", "").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_token_asked_for_on_loopback_is_kept_by_the_browser_too() throws Exception {
        try (Listener listener = open("127.0.0.1", new Access(TOKEN, null, null, List.of(), Policy.STANDARD))) {
            assertThat(get(listener, "/").statusCode()).isEqualTo(401);
            HttpResponse<String> opened = get(listener, "/?token=" + TOKEN);
            assertThat(opened.statusCode()).isEqualTo(303);
            assertThat(opened.headers().firstValue("set-cookie"))
                    .hasValueSatisfying(cookie -> assertThat(cookie).doesNotContain("Secure"));
        }
    }

    @Test
    void an_audience_without_data_gets_the_page_and_no_word_of_the_match() throws Exception {
        state.frame(3, stage.frame(1_800_000_000_400_000L), Stamps.NONE);
        AccessRule off = new AccessRule(VideoAccess.OFF, false);
        AccessRule all = new AccessRule(VideoAccess.LIVE, true);
        Access access = new Access(TOKEN, null, null, List.of(), new Policy(off, all, all, all));
        String bench = "?token=" + new Token(TOKEN).of(Audience.BENCH).secret();
        String analyst = "?token=" + new Token(TOKEN).of(Audience.ANALYST).secret();
        try (Listener listener = open("127.0.0.1", access)) {
            String match = "/v1/matches/" + Stage.MATCH;
            for (String path : List.of(
                    "/v1/matches",
                    match,
                    match + "/events",
                    match + "/live",
                    "/v1/matches/none",
                    "/metrics",
                    "/none")) {
                HttpResponse<String> refused = get(listener, path + bench);
                assertThat(refused.statusCode()).as(path).isEqualTo(403);
                assertThat(refused.headers().firstValue("content-type")).hasValue("application/json");
                assertThat(refused.body())
                        .isEqualTo("{\"error\":\"the competition's policy gives the audience 'bench' no live data"
                                + " (policy in match.yaml)\"}");
            }
            assertThat(get(listener, "/" + bench).statusCode()).isEqualTo(303);
            assertThat(get(listener, "/index.html" + bench).statusCode()).isEqualTo(200);
            assertThat(get(listener, "/readyz" + bench).statusCode()).isEqualTo(503);
            assertThat(get(listener, match + analyst).body()).contains("\"type\":\"snapshot\"");
            assertThat(get(listener, match + "?token=" + TOKEN).body()).contains("\"type\":\"snapshot\"");
        }
    }

    @Test
    void a_live_socket_for_an_audience_without_data_closes_with_the_reason() throws Exception {
        AccessRule off = new AccessRule(VideoAccess.OFF, false);
        Access access = new Access(TOKEN, null, null, List.of(), new Policy(off, off, off, off));
        try (Listener listener = open("127.0.0.1", access)) {
            for (String match : List.of(Stage.MATCH, "none")) {
                String token = new Token(TOKEN).of(Audience.REPLAY).secret();
                try (LiveClient client = LiveClient.with(listener.port(), match, token)) {
                    assertThat(client.closeCode()).isEqualTo(4403);
                    assertThatThrownBy(client::next)
                            .hasMessage("no more messages: closed with 4403 the competition's policy gives the audience"
                                    + " 'replay' no live data (policy in match.yaml)");
                }
            }
            try (LiveClient client = LiveClient.with(listener.port(), Stage.MATCH, TOKEN)) {
                assertThat(client.next().path("type").asText()).isEqualTo("snapshot");
            }
        }
    }

    @Test
    void a_taken_port_is_said_in_one_line() {
        try (Listener listener = open("127.0.0.1", Access.USUAL)) {
            assertThatThrownBy(() -> open("127.0.0.1", listener.port(), Access.USUAL))
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + listener.port())
                    .hasMessageContaining("choose another port");
        }
    }

    private Listener open(String host, Access access) {
        return open(host, 0, access);
    }

    private Listener open(String host, int port, Access access) {
        return Listener.open(
                host,
                port,
                Door.at(host, access),
                Map.of(Stage.MATCH, state),
                new Vitals(() -> true, () -> false, () -> "metrics"),
                LiveLimits.USUAL,
                new LiveMeters(new SimpleMeterRegistry()));
    }

    private static URI address(Listener listener, String scheme, String path) {
        return URI.create(scheme + "://127.0.0.1:" + listener.port() + path);
    }

    private static HttpResponse<String> get(Listener listener, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address(listener, "http", path)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> ask(HttpClient client, Listener listener, String path, String authorization)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(listener, "https", path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** A tablet whose owner tapped "continue" on the generated certificate. */
    private static SSLContext trusting() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustsAll()}, new SecureRandom());
        return context;
    }

    private static final class TrustsAll extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
