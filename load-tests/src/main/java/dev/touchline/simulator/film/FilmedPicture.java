package dev.touchline.simulator.film;

/** One coded picture: Annex-B H.264 with parameter sets before key frames, and the instant its scene was sampled, in microseconds UTC by the camera's own clock. */
@SuppressWarnings("ArrayRecordComponent") // the payload is handed on, never compared
public record FilmedPicture(long captureTimeMicros, boolean key, byte[] annexB) {}
