package dev.touchline.match;

/** The newest picture of one camera that a fused frame used: its sequence and capture time in microseconds UTC. */
public record CameraProgress(String camera, long sequence, long captureTimeMicros, CameraState state) {}
