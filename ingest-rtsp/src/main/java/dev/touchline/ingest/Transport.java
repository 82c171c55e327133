package dev.touchline.ingest;

/** How RTP reaches us: interleaved in the RTSP connection, or in datagrams of its own. */
public enum Transport {
    TCP("tcp"),
    UDP("udp");

    private final String option;

    Transport(String option) {
        this.option = option;
    }

    /** The value of FFmpeg's {@code rtsp_transport}. */
    String option() {
        return option;
    }
}
