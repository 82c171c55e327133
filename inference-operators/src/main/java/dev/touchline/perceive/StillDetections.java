package dev.touchline.perceive;

import dev.touchline.detect.BallCandidate;
import java.util.List;

/**
 * What was found in one picture of a file, in that picture's pixels, best first.
 *
 * @param picture counts the pictures of the file from 0
 * @param timeMicros from the start of a clip, in microseconds; 0 for a still
 */
public record StillDetections(
        String file,
        int picture,
        long timeMicros,
        int width,
        int height,
        List<StillPerson> people,
        List<BallCandidate> balls) {}
