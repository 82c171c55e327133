package dev.touchline.fuse;

import dev.touchline.match.CameraState;

/**
 * How far one camera has come: the newest picture heard of and when that was on the wall clock, microseconds.
 *
 * @param strays pictures in a row whose capture time was not believed
 */
public record CameraFeed(
        String camera, long sequence, long progressMicros, long heardMicros, CameraState state, int strays) {}
