package dev.touchline.simulator.rtsp;

import dev.touchline.footage.AccessUnit;
import dev.touchline.ingest.CameraHealth;
import dev.touchline.ingest.CameraSource;
import dev.touchline.ingest.Credentials;
import dev.touchline.ingest.Ingest;
import dev.touchline.ingest.IngestSettings;
import dev.touchline.ingest.Transport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Ingest, started on cameras of a server, with everything it sends in a queue. */
final class Reception implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<AccessUnit> received = new LinkedBlockingQueue<>();
    private final Ingest ingest;

    private Reception(List<CameraSource> cameras) throws IOException {
        ingest = Ingest.start(new IngestSettings("final", cameras, IngestSettings.LOOPBACK, 0), received::add);
    }

    static Reception of(RtspServer server, Transport transport, @Nullable Credentials credentials, String... paths)
            throws IOException {
        List<CameraSource> cameras = new ArrayList<>();
        for (String path : paths) {
            cameras.add(new CameraSource(path, server.url(path), transport, credentials, 0));
        }
        return new Reception(cameras);
    }

    Ingest ingest() {
        return ingest;
    }

    CameraHealth health() {
        return ingest.health().get(0);
    }

    /** The first unit, from now on in order of arrival, that is what we look for; those before it are dropped. */
    AccessUnit await(String what, Predicate<AccessUnit> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            AccessUnit unit = received.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (unit == null) {
                throw new AssertionError("no " + what + " within " + PATIENCE_SECONDS + " s; health: "
                        + health().state() + " " + health().lastError());
            }
            if (wanted.test(unit)) {
                return unit;
            }
        }
    }

    AccessUnit awaitPicture() throws InterruptedException {
        return await("picture", unit -> !unit.isHeartbeat());
    }

    /** So many pictures in order, heartbeats left out. */
    List<AccessUnit> awaitPictures(int count, Predicate<AccessUnit> wanted) throws InterruptedException {
        List<AccessUnit> pictures = new ArrayList<>();
        while (pictures.size() < count) {
            pictures.add(await(
                    "picture " + (pictures.size() + 1) + " of " + count,
                    unit -> !unit.isHeartbeat() && wanted.test(unit)));
        }
        return pictures;
    }

    @Override
    public void close() {
        ingest.close();
    }
}
