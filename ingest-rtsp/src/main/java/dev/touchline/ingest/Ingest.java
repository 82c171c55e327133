package dev.touchline.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All cameras of a match on their way in: one worker each, and one page of health and metrics. */
public final class Ingest implements AutoCloseable {
    private final List<CameraWorker> workers = new ArrayList<>();
    private final List<CameraHealth> health = new ArrayList<>();
    private final HealthPage page;

    private Ingest(IngestSettings settings, AccessUnitSink sink) throws IOException {
        for (CameraSource camera : settings.cameras()) {
            CameraHealth state = new CameraHealth(camera.name());
            health.add(state);
            workers.add(new CameraWorker(settings.match(), camera, sink, state));
        }
        page = new HealthPage(settings.httpHost(), settings.httpPort(), List.copyOf(health), sink, this::isAlive);
    }

    /** Starts all workers; the sink stays the caller's to close, after this. */
    public static Ingest start(IngestSettings settings, AccessUnitSink sink) throws IOException {
        Ingest ingest = new Ingest(settings, sink);
        ingest.workers.forEach(CameraWorker::start);
        ingest.page.start();
        return ingest;
    }

    public List<CameraHealth> health() {
        return List.copyOf(health);
    }

    /** The port that {@code /metrics}, {@code /livez}, {@code /readyz} and {@code /health} answer on. */
    public int httpPort() {
        return page.port();
    }

    private boolean isAlive() {
        return workers.stream().allMatch(CameraWorker::isAlive);
    }

    @Override
    public void close() {
        workers.parallelStream().forEach(CameraWorker::close);
        page.close();
    }
}
