package dev.touchline.simulator.rtsp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.random.RandomGenerator;

/**
 * One client's stream: numbers the packets (RFC 3550), starts at a key frame if one comes within a second (else with what
 * comes, as cameras do), puts a sender report before the first picture and then every half second. A client that falls two seconds behind is dropped; nobody waits for it.
 */
final class RtpSession implements AutoCloseable {
    private static final long LONGEST_WAIT_NANOS = 2_000_000_000L;
    private static final long REPORT_NANOS = 500_000_000L;
    private static final long KEY_FRAME_PATIENCE_NANOS = 1_000_000_000L;
    private static final long SECONDS_1900_TO_1970 = 2_208_988_800L;
    private static final int RTP_VERSION = 0x80;
    private static final int SENDER_REPORT = 200;

    private final BlockingQueue<RtpPicture> waiting = new LinkedBlockingQueue<>();
    private final RtpOutput output;
    private final Runnable drop;
    private final Thread writer;
    private final int ssrc;
    private int sequence;
    private int packets;
    private int octets;
    private boolean started;
    private long joinedNanos;
    private long lastReportNanos;

    /** {@code drop} ends the client's connection; it may be called more than once, from any thread. */
    RtpSession(String name, RtpOutput output, Runnable drop, RandomGenerator random) {
        this.output = output;
        this.drop = drop;
        this.ssrc = random.nextInt();
        this.sequence = random.nextInt(1 << 16);
        this.writer = new Thread(this::write, "rtp-" + name);
        writer.setDaemon(true);
    }

    void start() {
        joinedNanos = System.nanoTime();
        writer.start();
    }

    String ssrc() {
        return String.format("%08X", ssrc);
    }

    /** Takes a picture for sending; never blocks. Called by the camera's thread alone. */
    void offer(RtpPicture picture) {
        boolean patient = System.nanoTime() - joinedNanos < KEY_FRAME_PATIENCE_NANOS;
        if (!started && !picture.key() && patient) {
            return;
        }
        started = true;
        RtpPicture oldest = waiting.peek();
        if (oldest != null && picture.readyNanos() - oldest.readyNanos() > LONGEST_WAIT_NANOS) {
            waiting.clear();
            drop.run();
            return;
        }
        waiting.add(picture);
    }

    private void write() {
        try {
            boolean first = true;
            while (true) {
                RtpPicture picture = waiting.take();
                long now = System.nanoTime();
                boolean due = first || now - lastReportNanos >= REPORT_NANOS;
                output.send(due ? report(picture) : new byte[0], packets(picture));
                lastReportNanos = due ? now : lastReportNanos;
                first = false;
            }
        } catch (IOException e) {
            drop.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closing
        } finally {
            output.close();
        }
    }

    private List<byte[]> packets(RtpPicture picture) {
        List<byte[]> list = new ArrayList<>(picture.payloads().size());
        int last = picture.payloads().size() - 1;
        for (int i = 0; i <= last; i++) {
            byte[] payload = picture.payloads().get(i);
            ByteBuffer packet = ByteBuffer.allocate(12 + payload.length);
            packet.put((byte) RTP_VERSION);
            packet.put((byte) (SessionDescription.PAYLOAD_TYPE | (i == last ? 0x80 : 0)));
            packet.putShort((short) sequence++);
            packet.putInt(picture.rtpTimestamp()).putInt(ssrc).put(payload);
            list.add(packet.array());
            packets++;
            octets += payload.length;
        }
        return list;
    }

    private byte[] report(RtpPicture picture) {
        long micros = picture.reportedTimeMicros();
        long seconds = Math.floorDiv(micros, 1_000_000L) + SECONDS_1900_TO_1970;
        // rounded up, so that a reader who rounds down finds the same microsecond
        long fraction = ((Math.floorMod(micros, 1_000_000L) << 32) + 999_999) / 1_000_000;
        ByteBuffer report = ByteBuffer.allocate(28);
        report.put((byte) RTP_VERSION).put((byte) SENDER_REPORT).putShort((short) 6);
        report.putInt(ssrc).putInt((int) seconds).putInt((int) fraction);
        report.putInt(picture.rtpTimestamp()).putInt(packets).putInt(octets);
        return report.array();
    }

    @Override
    public void close() {
        writer.interrupt();
    }
}
