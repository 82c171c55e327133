package dev.touchline.ingest;

import org.jspecify.annotations.Nullable;

/** A whole access unit, Annex-B, with the times of its first packet; it arrived when its last packet did. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record CodedUnit(
        byte[] annexB,
        long presentationTicks,
        @Nullable Long reportedTimeMicros,
        @Nullable Long rtpTimestamp,
        long arrivalTimeMicros) {}
