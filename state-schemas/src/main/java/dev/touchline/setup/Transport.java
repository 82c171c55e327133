package dev.touchline.setup;

/** How a camera's packets travel: interleaved in the RTSP connection, or beside it. */
public enum Transport {
    TCP,
    UDP
}
