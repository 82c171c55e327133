package dev.touchline.footage;

import org.jspecify.annotations.Nullable;

/**
 * One coded picture (or one part of it) as the camera sent it: Annex-B with parameter sets before each key frame, in
 * decoding order. Times are microseconds UTC; {@code captureTimeMicros} is the picture's presentation instant, so pictures
 * in display order are pictures in capture order. An empty payload is a heartbeat: the camera is connected and sent nothing.
 *
 * @param sequence counts the access units of a camera since ingest started, heartbeats included
 * @param epoch rises whenever the camera's time line is anchored anew
 * @param part index of this part, from 0, of {@code parts}: payloads are split at 512 KB
 */
@SuppressWarnings("ArrayRecordComponent") // the payload is handed to a decoder, never compared
public record AccessUnit(
        String match,
        String camera,
        long sequence,
        int epoch,
        Codec codec,
        long captureTimeMicros,
        long arrivalTimeMicros,
        ClockSource clockSource,
        long clockErrorMicros,
        @Nullable Long rtpTimestamp,
        boolean key,
        int part,
        int parts,
        byte[] payload) {
    public boolean isHeartbeat() {
        return payload.length == 0;
    }
}
