package dev.touchline.simulator.rtsp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** RTP and RTCP in datagrams, to the client's pair of ports from a pair of ours; a large picture is spread over a few ms. */
final class DatagramOutput implements RtpOutput {
    private static final int BURST = 16;
    private static final long BETWEEN_BURSTS_NANOS = 300_000;
    private static final int ATTEMPTS = 20;

    private final DatagramSocket rtp;
    private final DatagramSocket rtcp;

    private DatagramOutput(DatagramSocket rtp, DatagramSocket rtcp) {
        this.rtp = rtp;
        this.rtcp = rtcp;
    }

    static DatagramOutput open(InetAddress ours, InetAddress client, int rtpPort, int rtcpPort) throws SocketException {
        SocketException last = new SocketException("no pair of ports tried");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            DatagramSocket even = new DatagramSocket(0, ours);
            try {
                DatagramSocket odd = new DatagramSocket(even.getLocalPort() + 1, ours);
                if (even.getLocalPort() % 2 == 0) {
                    even.connect(client, rtpPort);
                    odd.connect(client, rtcpPort);
                    return new DatagramOutput(even, odd);
                }
                odd.close();
            } catch (SocketException e) {
                last = e;
            }
            even.close();
        }
        throw last;
    }

    String serverPorts() {
        return rtp.getLocalPort() + "-" + rtcp.getLocalPort();
    }

    @Override
    public void send(byte[] report, List<byte[]> packets) throws IOException {
        if (report.length > 0) {
            rtcp.send(new DatagramPacket(report, report.length));
        }
        int sent = 0;
        for (byte[] packet : packets) {
            rtp.send(new DatagramPacket(packet, packet.length));
            if (++sent % BURST == 0) {
                LockSupport.parkNanos(BETWEEN_BURSTS_NANOS);
            }
        }
    }

    @Override
    public void close() {
        rtp.close();
        rtcp.close();
    }
}
