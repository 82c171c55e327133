/**
 * Cameras in: one supervised worker per camera takes its RTSP stream through FFmpeg's demuxer and passes whole access
 * units on, with a capture time and without decoding anything.
 */
@NullMarked
package dev.touchline.ingest;

import org.jspecify.annotations.NullMarked;
