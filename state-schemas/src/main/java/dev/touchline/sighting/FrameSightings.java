package dev.touchline.sighting;

import java.util.List;

/**
 * What one camera saw in one picture, people with their tracks and ball candidates best first; empty and marked so for a
 * heartbeat or a picture that was shed. Times are microseconds UTC, sizes pixels.
 */
public record FrameSightings(
        String match,
        String camera,
        long sequence,
        int epoch,
        long captureTimeMicros,
        long clockErrorMicros,
        int width,
        int height,
        PictureQuality quality,
        List<Sighting> people,
        List<BallSighting> balls,
        int setupVersion) {
    /** The same picture with only these people and ball candidates. */
    public FrameSightings showing(List<Sighting> otherPeople, List<BallSighting> otherBalls) {
        return new FrameSightings(
                match,
                camera,
                sequence,
                epoch,
                captureTimeMicros,
                clockErrorMicros,
                width,
                height,
                quality,
                otherPeople,
                otherBalls,
                setupVersion);
    }
}
