package dev.touchline.detect;

import java.util.List;

/**
 * What was found in one picture, best first, in pixels of that picture; with more ball candidates than are of use, because
 * only who knows where the pitch is can tell which.
 */
public record Detections(List<Detection> people, List<BallCandidate> balls) {}
