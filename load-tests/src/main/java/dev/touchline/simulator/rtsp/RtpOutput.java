package dev.touchline.simulator.rtsp;

import java.io.IOException;
import java.util.List;

/** Where one client's RTP and RTCP packets go. */
interface RtpOutput extends AutoCloseable {
    /** Sends a sender report, if there is one (else empty), and then a picture's packets; blocks while the client does not take them. */
    void send(byte[] report, List<byte[]> packets) throws IOException;

    @Override
    void close();
}
