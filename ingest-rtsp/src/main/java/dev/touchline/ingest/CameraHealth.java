package dev.touchline.ingest;

import dev.touchline.footage.ClockSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How one camera does, written by its worker and read by anybody. Counters count since ingest started; ages are seconds.
 */
public final class CameraHealth {
    /** What the camera is doing now. */
    public enum State {
        /** Being opened, or waiting for the next attempt. */
        CONNECTING,
        /** Pictures come and go out. */
        LIVE,
        /** Connected, but nothing has come for a while. */
        SILENT,
        /** The same coded picture comes again and again. */
        FROZEN,
        /** Pictures come, but none yet that a decoder can start from. */
        NO_KEY_FRAME
    }

    private final String camera;
    final AtomicLong pictures = new AtomicLong();
    final AtomicLong bytes = new AtomicLong();
    final AtomicLong heartbeats = new AtomicLong();
    final AtomicLong attempts = new AtomicLong();
    final AtomicLong connections = new AtomicLong();
    final AtomicLong oversized = new AtomicLong();
    final AtomicLong strays = new AtomicLong();
    final AtomicLong overflow = new AtomicLong();
    private volatile State state = State.CONNECTING;
    private volatile String lastError = "";
    private volatile ClockSource clockSource = ClockSource.ARRIVAL;
    private volatile long clockErrorMicros;
    private volatile long lastPictureNanos;
    private volatile boolean pictured;
    private volatile double framesPerSecond;
    private long windowStartNanos;
    private int windowPictures;

    CameraHealth(String camera) {
        this.camera = camera;
    }

    void become(State now) {
        state = now;
    }

    void failed(String reason) {
        lastError = reason;
        state = State.CONNECTING;
        framesPerSecond = 0;
    }

    void explain(String reason) {
        lastError = reason;
    }

    /** A picture went out; called by the worker alone. */
    void pictured(int size, CaptureClock.Reading time, long nowNanos) {
        pictures.incrementAndGet();
        bytes.addAndGet(size);
        clockSource = time.source();
        clockErrorMicros = time.errorMicros();
        lastPictureNanos = nowNanos;
        pictured = true;
        windowPictures++;
        long window = nowNanos - windowStartNanos;
        if (window >= 1_000_000_000L) {
            framesPerSecond = window > 3_000_000_000L ? 0 : windowPictures * 1e9 / window;
            windowStartNanos = nowNanos;
            windowPictures = 0;
        }
    }

    public String camera() {
        return camera;
    }

    public State state() {
        return state;
    }

    /** The newest reason why something failed; empty if nothing has. Holds no credentials. */
    public String lastError() {
        return lastError;
    }

    public ClockSource clockSource() {
        return clockSource;
    }

    public long clockErrorMicros() {
        return clockErrorMicros;
    }

    public double framesPerSecond() {
        return framesPerSecond;
    }

    public long reconnects() {
        return Math.max(0, connections.get() - 1);
    }

    /** Seconds since the newest picture arrived, or NaN before the first. */
    public double lastPictureAgeSeconds() {
        return pictured ? (System.nanoTime() - lastPictureNanos) / 1e9 : Double.NaN;
    }
}
