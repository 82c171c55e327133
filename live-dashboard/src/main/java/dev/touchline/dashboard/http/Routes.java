package dev.touchline.dashboard.http;

import static io.netty.handler.codec.http.HttpResponseStatus.CONFLICT;
import static io.netty.handler.codec.http.HttpResponseStatus.FORBIDDEN;
import static io.netty.handler.codec.http.HttpResponseStatus.METHOD_NOT_ALLOWED;
import static io.netty.handler.codec.http.HttpResponseStatus.NOT_FOUND;
import static io.netty.handler.codec.http.HttpResponseStatus.OK;
import static io.netty.handler.codec.http.HttpResponseStatus.SERVICE_UNAVAILABLE;
import static io.netty.handler.codec.http.HttpResponseStatus.UNAUTHORIZED;

import dev.touchline.dashboard.auth.Door;
import dev.touchline.dashboard.live.LatestState;
import dev.touchline.dashboard.live.SetupJson;
import dev.touchline.setup.Audience;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which address answers what. Pure of the network: a request in, an answer out. */
final class Routes {
    private static final Pattern MATCH = Pattern.compile("/v1/matches/([^/]+)(/events|/live)?");

    private final Map<String, LatestState> matches;
    private final Door door;
    private final Vitals vitals;
    private final WebFiles files = new WebFiles();

    Routes(Map<String, LatestState> matches, Door door, Vitals vitals) {
        this.matches = matches;
        this.door = door;
        this.vitals = vitals;
    }

    /** The state whose live socket the request wants to open and may; null for all else, which {@link #answer} settles. */
    @Nullable
    LatestState liveMatch(FullHttpRequest request, Caller caller) {
        Matcher address = MATCH.matcher(caller.path());
        if (!wantsSocket(request) || refusal(request, caller) != null || !address.matches()) {
            return null;
        }
        return "/live".equals(address.group(2)) && withheld(caller) == null ? matches.get(address.group(1)) : null;
    }

    /** Why the socket that the request wants, and that may otherwise open, shows this caller nothing; null for all else. */
    @Nullable
    String withheldSocket(FullHttpRequest request, Caller caller) {
        return wantsSocket(request) && refusal(request, caller) == null ? withheld(caller) : null;
    }

    FullHttpResponse answer(FullHttpRequest request, Caller caller) {
        FullHttpResponse refused = refusal(request, caller);
        if (refused != null) {
            return refused;
        }
        String withheld = withheld(caller);
        if (withheld != null) {
            return problem(FORBIDDEN, withheld);
        }
        String token = caller.token();
        if (caller.tokenInLink()
                && token != null
                && door.token() != null
                && caller.path().equals("/")) {
            return Answer.welcome(token, door.tls() != null);
        }
        return switch (caller.path()) {
            case "/livez" -> vital(vitals.alive().getAsBoolean(), "alive");
            case "/readyz" -> vital(vitals.ready().getAsBoolean(), "ready");
            case "/metrics" -> Answer.text(OK, vitals.metrics().get());
            case "/v1/matches" -> matches();
            default -> matchOrFile(request, caller);
        };
    }

    private @Nullable FullHttpResponse refusal(FullHttpRequest request, Caller caller) {
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            return problem(METHOD_NOT_ALLOWED, request.method() + " is not answered here; use GET");
        }
        String host = request.headers().get(HttpHeaderNames.HOST);
        if (!door.isOurHost(host)) {
            return problem(FORBIDDEN, "asked for host " + host + ", but only localhost is served; start with --listen");
        }
        if (wantsSocket(request) && !door.isFriendly(request.headers().get(HttpHeaderNames.ORIGIN), host)) {
            return problem(
                    FORBIDDEN,
                    "pages of " + request.headers().get(HttpHeaderNames.ORIGIN)
                            + " may not open the live socket; add the origin to the dashboard's settings");
        }
        if (!isVital(caller) && !door.letsIn(caller.token())) {
            return problem(UNAUTHORIZED, "a token is needed: open the link that was printed at the start");
        }
        return null;
    }

    /** Why the policy keeps this from the caller's audience, which gets the page itself and no word of a match; or null. */
    private @Nullable String withheld(Caller caller) {
        Audience audience = door.audience(caller.token());
        if (audience == null || door.policy().of(audience).data()) {
            return null;
        }
        if (isVital(caller) || files.at(caller.path()).isPresent()) {
            return null;
        }
        return "the competition's policy gives the audience '" + audience.name().toLowerCase(Locale.ROOT)
                + "' no live data (policy in match.yaml)";
    }

    private static boolean isVital(Caller caller) {
        return caller.path().equals("/livez") || caller.path().equals("/readyz");
    }

    private FullHttpResponse matchOrFile(FullHttpRequest request, Caller caller) {
        Matcher address = MATCH.matcher(caller.path());
        if (!address.matches()) {
            Optional<WebFiles.WebFile> file = files.at(caller.path());
            return file.isPresent()
                    ? Answer.file(file.get(), request.headers())
                    : problem(NOT_FOUND, "there is no " + caller.path() + "; /docs lists what there is");
        }
        LatestState state = matches.get(address.group(1));
        if (state == null) {
            return problem(NOT_FOUND, "no match '" + address.group(1) + "' here; /v1/matches lists them");
        }
        if (address.group(2) == null) {
            return Answer.json(OK, state.snapshot());
        }
        return address.group(2).equals("/events")
                ? events(state, caller.asked("after"))
                : problem(NOT_FOUND, "this address speaks WebSocket; open it as ws:// or wss://");
    }

    private FullHttpResponse matches() {
        List<Object> setups = matches.values().stream()
                .<Object>map(state -> SetupJson.of(state.setup()))
                .toList();
        return Answer.json(OK, Map.of("matches", setups));
    }

    private static FullHttpResponse events(LatestState state, @Nullable String after) {
        return state.eventsAfter(after)
                .map(json -> Answer.json(OK, json))
                .orElseGet(() -> Answer.json(
                        CONFLICT,
                        Map.of(
                                "error",
                                "token " + after + " is too old or another match's; begin again from the snapshot",
                                "snapshot",
                                "/v1/matches/" + state.setup().match())));
    }

    private static FullHttpResponse vital(boolean well, String word) {
        return Answer.text(well ? OK : SERVICE_UNAVAILABLE, well ? word + "\n" : "not " + word + "\n");
    }

    private static FullHttpResponse problem(HttpResponseStatus status, String what) {
        return Answer.json(status, Map.of("error", what));
    }

    private static boolean wantsSocket(FullHttpRequest request) {
        return request.headers().containsValue(HttpHeaderNames.CONNECTION, "upgrade", true)
                && request.headers().contains(HttpHeaderNames.UPGRADE, "websocket", true);
    }
}
