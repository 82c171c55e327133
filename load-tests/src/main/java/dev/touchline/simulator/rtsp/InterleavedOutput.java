package dev.touchline.simulator.rtsp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** RTP inside the RTSP connection (RFC 2326, 10.12), a whole picture in one write. */
final class InterleavedOutput implements RtpOutput {
    private final OutputStream connection;
    private final int rtpChannel;
    private final int rtcpChannel;

    /** Writes to the connection under its monitor, as answers to requests do. */
    InterleavedOutput(OutputStream connection, int rtpChannel, int rtcpChannel) {
        this.connection = connection;
        this.rtpChannel = rtpChannel;
        this.rtcpChannel = rtcpChannel;
    }

    @Override
    public void send(byte[] report, List<byte[]> packets) throws IOException {
        ByteArrayOutputStream frames = new ByteArrayOutputStream(packets.size() * 1460 + 64);
        if (report.length > 0) {
            frame(frames, rtcpChannel, report);
        }
        for (byte[] packet : packets) {
            frame(frames, rtpChannel, packet);
        }
        synchronized (connection) {
            connection.write(frames.toByteArray());
            connection.flush();
        }
    }

    private static void frame(ByteArrayOutputStream frames, int channel, byte[] packet) {
        frames.write('$');
        frames.write(channel);
        frames.write(packet.length >> 8);
        frames.write(packet.length);
        frames.writeBytes(packet);
    }

    @Override
    public void close() {
        // the connection closes itself
    }
}
