package dev.touchline.simulator.rtsp;

import java.util.List;

/**
 * A picture ready for the wire, the same for every client.
 *
 * @param reportedTimeMicros what a sender report claims as its capture time, microseconds UTC
 * @param readyNanos when it was made ready, by the JVM's clock
 */
record RtpPicture(List<byte[]> payloads, int rtpTimestamp, long reportedTimeMicros, boolean key, long readyNanos) {}
