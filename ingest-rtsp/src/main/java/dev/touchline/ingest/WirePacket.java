package dev.touchline.ingest;

import org.jspecify.annotations.Nullable;

/**
 * The payload of one RTP packet as FFmpeg's depacketiser gives it: start codes put in, perhaps only a piece of a NAL unit.
 *
 * @param presentationTicks unwrapped RTP time in 1/90000 s from an arbitrary origin
 * @param reportedTimeMicros capture time by the camera's newest sender report, microseconds UTC
 * @param rtpTimestamp as on the wire (32 bits), known after the first sender report
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record WirePacket(
        byte[] bytes,
        long presentationTicks,
        @Nullable Long reportedTimeMicros,
        @Nullable Long rtpTimestamp,
        long arrivalTimeMicros) {}
