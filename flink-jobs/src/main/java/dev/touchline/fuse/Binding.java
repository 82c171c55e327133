package dev.touchline.fuse;

/** A camera's track that was taken for a person, and when last: microseconds UTC. */
public record Binding(String camera, long trackId, long lastMicros) {}
