package dev.touchline.job;

/** One record as it stands on a topic, with the offset that a resume token names. */
@SuppressWarnings("ArrayRecordComponent") // bytes are passed on, never compared
public record Published(String topic, String match, long offset, byte[] value) {}
