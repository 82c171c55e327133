package dev.touchline.ingest;

import dev.touchline.footage.Codec;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads one connection on a thread of its own, so that whatever FFmpeg waits for, its camera's worker does not: the worker
 * takes what came from a queue. A worker too slow for 8192 packets loses the newest, counted.
 */
final class RtspReader implements AutoCloseable {
    /** What the worker hears from the connection. */
    sealed interface News {}

    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Opened(Codec codec, byte[] description) implements News {}

    record Received(WirePacket packet) implements News {}

    record Failed(String reason) implements News {}

    private static final int QUEUE = 8192;

    private final BlockingQueue<News> news = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final AtomicLong overflow = new AtomicLong();
    private final CameraSource source;
    private final Preflight preflight;
    private final Thread thread;

    RtspReader(CameraSource source) {
        this.source = source;
        this.preflight = new Preflight(source);
        this.thread = new Thread(this::read, "rtsp-" + source.name());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Nullable
    News poll(long millis) throws InterruptedException {
        return news.poll(millis, TimeUnit.MILLISECONDS);
    }

    long overflow() {
        return overflow.get();
    }

    private void read() {
        try {
            preflight.check();
            stream();
        } catch (RtspException e) {
            tellFailure(String.valueOf(e.getMessage()));
        } catch (LinkageError e) {
            tellFailure("FFmpeg's native library did not load: " + e.getMessage());
        } catch (RuntimeException e) {
            tellFailure("reading failed: " + e.getClass().getSimpleName()); // a message might hold the address
        }
    }

    private void stream() throws RtspException {
        try (RtspStream stream = RtspStream.open(source, interrupted)) {
            news.add(new Opened(stream.codec(), stream.description()));
            while (!interrupted.get()) {
                if (!news.offer(new Received(stream.read()))) {
                    overflow.incrementAndGet();
                }
            }
        }
    }

    private void tellFailure(String reason) {
        while (!news.offer(new Failed(reason))) {
            news.poll(); // a full queue gives way: its pictures are of a connection that has ended
        }
    }

    /** Ends the connection; the thread is gone within 100 ms unless a resolver holds it, and then it harms nobody. */
    @Override
    public void close() {
        interrupted.set(true);
        preflight.close();
        news.clear();
    }

    /** Waits for the thread to end, at most so long. */
    boolean awaitEnd(long millis) throws InterruptedException {
        thread.join(millis);
        return !thread.isAlive();
    }
}
