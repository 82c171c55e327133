/**
 * An RTSP server (RFC 2326) for simulated cameras and for files: H.264 and H.265 over TCP interleaved or UDP, with Digest
 * authentication and sender reports that carry the true capture time. It shares no code with what reads it.
 */
@NullMarked
package dev.touchline.simulator.rtsp;

import org.jspecify.annotations.NullMarked;
