package dev.touchline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchline.wire.CloudEvents;
import dev.touchline.wire.Stamp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * A WebSocket client that does nothing but look at its clock: when each frame arrived, and how old the newest picture in it was.
 * Microseconds UTC.
 */
public final class LiveProbe implements AutoCloseable, WebSocket.Listener {
    private static final double MOVING = 0.7;

    private final List<Arrival> arrivals = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;
    private volatile long firstMovingMicros;

    /**
     * One frame as it reached the client.
     *
     * @param captureMicros of the newest picture that contributed
     * @param fusedMicros when the match job let it go, and {@code pushedMicros} when the dashboard did; 0 where not known
     */
    public record Arrival(long micros, long captureMicros, long fusedMicros, long pushedMicros) {
        public double ageMillis() {
            return (micros - captureMicros) / 1000.0;
        }
    }

    public LiveProbe(URI address) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, this)
                .join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            long now = Stamp.now();
            try {
                take(CloudEvents.JSON.readTree(text.toString()), now);
            } catch (IOException e) {
                throw new IllegalStateException("the dashboard sent what is not JSON: " + e.getMessage(), e);
            }
            text.setLength(0);
        }
        return WebSocket.Listener.super.onText(from, data, last);
    }

    private void take(JsonNode message, long now) {
        if (!message.path("type").asText().equals("frame")) {
            return;
        }
        JsonNode stamps = message.path("stamps");
        var arrival = new Arrival(
                now,
                message.path("newestCaptureTimeMicros").asLong(),
                stamps.path("fused").asLong(),
                stamps.path("pushed").asLong());
        if (firstMovingMicros == 0 && moves(message.path("people"))) {
            firstMovingMicros = now;
        }
        synchronized (arrivals) {
            arrivals.add(arrival);
        }
    }

    private static boolean moves(JsonNode people) {
        for (JsonNode person : people) {
            if (Math.hypot(person.path(6).asDouble(), person.path(7).asDouble()) > MOVING) {
                return true;
            }
        }
        return false;
    }

    /** When the first frame with somebody on the move arrived; 0 while there was none. */
    public long firstMovingMicros() {
        return firstMovingMicros;
    }

    public List<Arrival> arrivals() {
        synchronized (arrivals) {
            return List.copyOf(arrivals);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
