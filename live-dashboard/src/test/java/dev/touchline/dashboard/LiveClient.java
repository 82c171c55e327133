package dev.touchline.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.touchline.wire.CloudEvents;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of the live socket that keeps every message, and says so when the line ends instead of waiting for more. */
final class LiveClient implements WebSocket.Listener, AutoCloseable {
    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;
    private volatile String ended = "";

    private LiveClient(int port, String match, String after, Map<String, String> headers) {
        String query = after.isEmpty() ? "" : "?after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        headers.forEach(builder::header);
        socket = builder.buildAsync(
                        URI.create("ws://127.0.0.1:" + port + "/v1/matches/" + match + "/live" + query), this)
                .join();
    }

    static LiveClient open(int port, String match) {
        return new LiveClient(port, match, "", Map.of());
    }

    static LiveClient resume(int port, String match, String token) {
        return new LiveClient(port, match, token, Map.of());
    }

    static LiveClient from(int port, String match, String origin) {
        return new LiveClient(port, match, "", Map.of("Origin", origin));
    }

    static LiveClient with(int port, String match, String token) {
        return new LiveClient(port, match, "", Map.of("Authorization", "Bearer " + token));
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            try {
                messages.add(CloudEvents.JSON.readTree(partial.toString()));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("not JSON: " + partial, e);
            }
            partial.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status);
        end("closed with " + status + " " + reason);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
        end(error.toString());
    }

    private void end(String why) {
        ended = why;
        messages.add(MissingNode.getInstance());
    }

    /** The next message that is not a beat. */
    JsonNode next() throws InterruptedException {
        while (true) {
            JsonNode message = messages.poll(60, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("no message for a minute");
            }
            if (message.isMissingNode()) {
                throw new AssertionError("no more messages: " + ended);
            }
            if (!message.path("type").asText().equals("beat")) {
                return message;
            }
        }
    }

    void say(String text) {
        socket.sendText(text, true).join();
    }

    int closeCode() {
        return closed.orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
