package dev.touchline.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Ingest's health over HTTP: {@code /livez}, {@code /readyz}, {@code /health} in JSON, {@code /metrics} for Prometheus. */
final class HealthPage implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final ExecutorService answers = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "ingest-health");
        thread.setDaemon(true);
        return thread;
    });
    private final List<CameraHealth> cameras;
    private final AccessUnitSink sink;

    HealthPage(String host, int port, List<CameraHealth> cameras, AccessUnitSink sink, BooleanSupplier alive)
            throws IOException {
        this.cameras = cameras;
        this.sink = sink;
        cameras.forEach(this::meter);
        server = listen(host, port);
        server.setExecutor(answers);
        server.createContext("/livez", exchange -> {
            boolean well = alive.getAsBoolean();
            answer(exchange, well ? 200 : 500, "text/plain", well ? "alive\n" : "a camera's worker has ended\n");
        });
        server.createContext("/readyz", exchange -> answer(exchange, isReady() ? 200 : 503, "text/plain", states()));
        server.createContext("/health", exchange -> answer(exchange, 200, "application/json", healthJson()));
        server.createContext(
                "/metrics", exchange -> answer(exchange, 200, "text/plain; version=0.0.4", registry.scrape()));
    }

    private static HttpServer listen(String host, int port) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(host, port), 16);
        } catch (BindException e) {
            throw new IOException(
                    "The health page cannot listen on " + host + ":" + port + " (" + e.getMessage()
                            + "). Give another port, or 0 for any free one.",
                    e);
        }
    }

    void start() {
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Ready while at least one camera's pictures go out: the others must not take it down with them. */
    private boolean isReady() {
        return cameras.stream().anyMatch(camera -> camera.state() == CameraHealth.State.LIVE);
    }

    private String states() {
        StringBuilder lines = new StringBuilder();
        cameras.forEach(camera ->
                lines.append(camera.camera()).append(' ').append(camera.state()).append('\n'));
        return lines.toString();
    }

    private String healthJson() throws JsonProcessingException {
        return json.writeValueAsString(
                        Map.of("cameras", cameras.stream().map(this::describe).toList())) + "\n";
    }

    private Map<String, @Nullable Object> describe(CameraHealth camera) {
        double age = camera.lastPictureAgeSeconds();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("camera", camera.camera());
        fields.put("state", camera.state());
        fields.put("fps", Math.round(camera.framesPerSecond() * 10) / 10.0);
        fields.put("pictures", camera.pictures.get());
        fields.put("bytes", camera.bytes.get());
        fields.put("heartbeats", camera.heartbeats.get());
        fields.put("reconnects", camera.reconnects());
        fields.put("attempts", camera.attempts.get());
        fields.put("shed", sink.shed(camera.camera()) + camera.overflow.get());
        fields.put("oversized", camera.oversized.get());
        fields.put("last_picture_age_s", Double.isNaN(age) ? null : Math.round(age * 1000) / 1000.0);
        fields.put("clock_source", camera.clockSource());
        fields.put("clock_error_ms", camera.clockErrorMicros() / 1000.0);
        fields.put("last_error", camera.lastError());
        return fields;
    }

    private void meter(CameraHealth camera) {
        count(camera, "pictures", "Access units passed on", health -> health.pictures.get());
        count(camera, "bytes", "Bytes of access units passed on", health -> health.bytes.get());
        count(camera, "heartbeats", "Heartbeats sent for want of pictures", health -> health.heartbeats.get());
        count(camera, "reconnects", "Connections after the first", CameraHealth::reconnects);
        count(camera, "attempts", "Attempts to connect", health -> health.attempts.get());
        count(camera, "oversized", "Access units dropped for being over 4 MB", health -> health.oversized.get());
        count(camera, "strays", "Packets that came after their unit had gone", health -> health.strays.get());
        count(
                camera,
                "shed",
                "Access units and packets shed",
                health -> sink.shed(health.camera()) + (double) health.overflow.get());
        gauge(camera, "fps", "Access units per second", CameraHealth::framesPerSecond);
        gauge(camera, "picture.age.seconds", "Age of the newest picture", CameraHealth::lastPictureAgeSeconds);
        gauge(
                camera,
                "clock.error.seconds",
                "Arrival clock less camera clock",
                health -> health.clockErrorMicros() / 1e6);
        for (CameraHealth.State state : CameraHealth.State.values()) {
            Gauge.builder("touchline.ingest.state", camera, health -> health.state() == state ? 1 : 0)
                    .description("1 for the state the camera is in")
                    .tags("camera", camera.camera(), "state", state.name())
                    .register(registry);
        }
    }

    private void count(CameraHealth camera, String name, String meaning, ToDoubleFunction<CameraHealth> value) {
        FunctionCounter.builder("touchline.ingest." + name, camera, value)
                .description(meaning)
                .tag("camera", camera.camera())
                .register(registry);
    }

    private void gauge(CameraHealth camera, String name, String meaning, ToDoubleFunction<CameraHealth> value) {
        Gauge.builder("touchline.ingest." + name, camera, value)
                .description(meaning)
                .tag("camera", camera.camera())
                .register(registry);
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        try (exchange) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        answers.shutdownNow();
        registry.close();
    }
}
