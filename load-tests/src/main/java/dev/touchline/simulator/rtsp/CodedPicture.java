package dev.touchline.simulator.rtsp;

import dev.touchline.footage.Codec;

/**
 * One coded picture as a camera's encoder gives it: Annex-B with parameter sets before a key frame, in decoding order.
 *
 * @param captureTimeMicros the instant the scene was sampled, microseconds UTC: display order is capture order
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record CodedPicture(Codec codec, long captureTimeMicros, boolean key, byte[] annexB) {}
