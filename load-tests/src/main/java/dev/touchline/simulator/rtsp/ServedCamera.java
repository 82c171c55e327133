package dev.touchline.simulator.rtsp;

import dev.touchline.footage.Codec;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One camera of the server: its footage on its way to all its clients, and the faults that can befall it. */
public final class ServedCamera implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServedCamera.class);
    private static final int PAYLOAD_BYTES = 1400;

    private final String path;
    private final Footage footage;
    private final Thread pump;
    private final List<RtspConnection> watching = new CopyOnWriteArrayList<>();
    private final CountDownLatch described = new CountDownLatch(1);
    private final int firstTimestamp;
    private final AtomicLong timestampJump = new AtomicLong();
    private final AtomicLong clockErrorMicros = new AtomicLong();
    private volatile @Nullable SessionDescription description;
    private volatile boolean silent;
    private volatile boolean frozen;
    private long originMicros;
    private @Nullable RtpPacketiser packetiser;
    private List<byte[]> lastPayloads = List.of();

    ServedCamera(String path, Footage footage, RandomGenerator random) {
        this.path = path;
        this.footage = footage;
        this.firstTimestamp = random.nextInt();
        this.pump = new Thread(this::pump, "camera-" + path);
        pump.setDaemon(true);
    }

    void start() {
        pump.start();
    }

    public String path() {
        return path;
    }

    private void pump() {
        try (footage) {
            while (true) {
                if (footage.restsUnwatched()) {
                    awaitViewer();
                }
                show(footage.next());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closing
        } catch (RuntimeException e) {
            LOG.error("camera {} goes off the air: {}", path, e.toString(), e);
            disconnect();
        }
    }

    /** Returns while there are clients, and before the first key frame, which describes what they would see. */
    private void awaitViewer() throws InterruptedException {
        synchronized (watching) {
            while (watching.isEmpty() && description != null) {
                watching.wait();
            }
        }
    }

    private void show(CodedPicture picture) {
        RtpPacketiser cutter = packetiser;
        if (cutter == null) {
            cutter = new RtpPacketiser(picture.codec(), PAYLOAD_BYTES);
            packetiser = cutter;
            originMicros = picture.captureTimeMicros();
        }
        if (picture.key()) {
            description = SessionDescription.of(picture);
            described.countDown();
        }
        List<byte[]> payloads = frozen ? lastPayloads : cutter.payloads(picture.annexB());
        lastPayloads = payloads;
        if (silent || payloads.isEmpty()) {
            return;
        }
        RtpPicture ready = new RtpPicture(
                payloads,
                timestamp(picture.captureTimeMicros()),
                picture.captureTimeMicros() + clockErrorMicros.get(),
                picture.key(),
                System.nanoTime());
        for (RtspConnection client : watching) {
            client.show(ready);
        }
    }

    private int timestamp(long captureTimeMicros) {
        long ticks = Math.round((captureTimeMicros - originMicros) * 0.09);
        return (int) (firstTimestamp + ticks + timestampJump.get());
    }

    /** The stream's description, once there was a key frame; null if there was none within so long. */
    @Nullable
    SessionDescription description(long millis) throws InterruptedException {
        return described.await(millis, TimeUnit.MILLISECONDS) ? description : null;
    }

    void join(RtspConnection client) {
        synchronized (watching) {
            watching.add(client);
            watching.notifyAll();
        }
    }

    void leave(RtspConnection client) {
        watching.remove(client);
    }

    /** How many clients play the camera now. */
    public int clients() {
        return watching.size();
    }

    /** The camera dies: every client's connection is reset (RST). It accepts new ones at once. */
    public void disconnect() {
        watching.forEach(RtspConnection::reset);
    }

    /** The camera falls silent, connections open, until {@link #resume}. */
    public void pause() {
        silent = true;
    }

    /** Ends silence and freezing. */
    public void resume() {
        silent = false;
        frozen = false;
    }

    /** The camera repeats its last picture, under new times, until {@link #resume}. */
    public void freeze() {
        frozen = true;
    }

    /** RTP time jumps by so many ticks of 1/90000 s from the next picture on. */
    public void jumpTimestamps(long ticks) {
        timestampJump.addAndGet(ticks);
    }

    /** Sender reports are wrong by so many microseconds from now on, positive being ahead of the truth. */
    public void setClockError(long micros) {
        clockErrorMicros.set(micros);
    }

    /** The coding of the footage, or null before its first key frame. */
    public @Nullable Codec codec() {
        SessionDescription known = description;
        return known == null ? null : known.codec();
    }

    @Override
    public void close() {
        pump.interrupt();
        watching.forEach(RtspConnection::close);
    }
}
