package dev.touchline.ingest;

import dev.touchline.ingest.CameraHealth.State;
import dev.touchline.wire.Stamp;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one camera coming: connects, passes its pictures on, sends heartbeats when it is quiet, gives a silent connection
 * up after 3 s, and tries again for ever. Shares nothing with any other camera but the sink.
 */
final class CameraWorker implements AutoCloseable {
    private static final long TICK_MILLIS = 20;
    private static final long HEARTBEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long FLUSH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long ENDING_MILLIS = 1000;
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long OPEN_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final Logger LOG = LoggerFactory.getLogger(CameraWorker.class);

    private final CameraSource source;
    private final CameraFeed feed;
    private final CameraHealth health;
    private final BackOff backOff = new BackOff(RandomGenerator.getDefault());
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private @Nullable AccessUnitAssembler assembler;
    private long lastPictureNanos;
    private long lastPacketNanos;
    private long lastSentNanos;

    CameraWorker(String match, CameraSource source, AccessUnitSink sink, CameraHealth health) {
        this.source = source;
        this.health = health;
        // epochs rise over restarts of ingest, too: seconds since 1970 outrun one anchoring a second
        int firstEpoch = (int) (Stamp.now() / 1_000_000);
        CaptureClock clock = new CaptureClock(firstEpoch, source.knownDelayMillis() * 1000);
        this.feed = new CameraFeed(match, source.name(), sink, clock);
        this.thread = new Thread(this::run, "camera-" + source.name());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        try {
            while (!isStopping()) {
                try {
                    connect();
                } catch (RuntimeException e) {
                    LOG.error("camera {}: {}", source.name(), e.toString(), e);
                    health.failed(e.toString());
                }
                if (stop.await(backOff.nextMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closing
        }
    }

    private boolean isStopping() {
        return stop.getCount() == 0;
    }

    private void connect() throws InterruptedException {
        health.become(State.CONNECTING);
        health.attempts.incrementAndGet();
        assembler = null;
        lastPictureNanos = System.nanoTime();
        RtspReader reader = new RtspReader(source);
        try (reader) {
            reader.start();
            while (!isStopping()) {
                RtspReader.News news = reader.poll(TICK_MILLIS);
                if (news instanceof RtspReader.Failed failed) {
                    end(failed.reason());
                    return;
                }
                take(news);
                if (givesUp()) {
                    return;
                }
            }
        } finally {
            account(reader);
            reader.awaitEnd(ENDING_MILLIS);
        }
    }

    private void take(RtspReader.@Nullable News news) {
        long now = System.nanoTime();
        if (news instanceof RtspReader.Opened opened) {
            feed.opened(opened.codec(), opened.description());
            assembler = new AccessUnitAssembler(opened.codec());
            lastPictureNanos = now;
            lastSentNanos = now;
            health.connections.incrementAndGet();
            health.become(State.NO_KEY_FRAME);
            LOG.info("camera {}: connected to {}, {}", source.name(), source.url(), opened.codec());
        }
        AccessUnitAssembler units = assembler;
        if (units == null) {
            return;
        }
        if (news instanceof RtspReader.Received received) {
            lastPacketNanos = now;
            pass(units.offer(received.packet()), now);
        } else if (units.isHolding() && now - lastPacketNanos > FLUSH_NANOS) {
            pass(units.flush(), now);
        }
        if (now - lastSentNanos > HEARTBEAT_NANOS) {
            feed.heartbeat(Stamp.now());
            health.heartbeats.incrementAndGet();
            lastSentNanos = now;
        }
    }

    private void pass(List<CodedUnit> units, long now) {
        for (CodedUnit unit : units) {
            CameraFeed.Outcome outcome = feed.picture(unit);
            lastPictureNanos = now;
            switch (outcome) {
                case SENT, FROZEN -> {
                    health.become(outcome == CameraFeed.Outcome.SENT ? State.LIVE : State.FROZEN);
                    health.pictured(unit.annexB().length, feed.timeNow(unit.arrivalTimeMicros()), now);
                    lastSentNanos = now;
                    backOff.reset();
                }
                case WAITING_FOR_KEY_FRAME -> {
                    health.become(State.NO_KEY_FRAME);
                    health.explain("pictures come, but no key frame yet");
                }
                case WAITING_FOR_PARAMETER_SETS -> {
                    health.become(State.NO_KEY_FRAME);
                    health.explain("key frames come, but no parameter sets, neither in-band nor in the description");
                }
            }
        }
    }

    /** The watchdog: no picture for 3 s on an open connection, or none opened for 10 s. */
    private boolean givesUp() {
        long age = System.nanoTime() - lastPictureNanos;
        if (assembler == null) {
            if (age > OPEN_NANOS) {
                end(source.url() + ": not opened within 10 s");
                return true;
            }
            return false;
        }
        if (age > SILENCE_NANOS) {
            end("connected but no picture for 3 s");
            return true;
        }
        if (age > QUIET_NANOS) {
            health.become(State.SILENT);
        }
        return false;
    }

    private void end(String reason) {
        boolean news = !reason.equals(health.lastError());
        AccessUnitAssembler units = assembler;
        if (units != null) {
            pass(units.flush(), System.nanoTime());
        }
        health.failed(reason);
        if (news) { // the same reason every few seconds tells nobody anything
            LOG.warn("camera {}: {}; trying again", source.name(), reason);
        }
    }

    private void account(RtspReader reader) {
        health.overflow.addAndGet(reader.overflow());
        AccessUnitAssembler units = assembler;
        if (units != null) {
            health.oversized.addAndGet(units.oversized());
            health.strays.addAndGet(units.strays());
        }
    }

    /** Ends the worker; returns when its thread has ended, or after two seconds. */
    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(2000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
