package dev.touchline.sink;

import java.util.Map;

/** The latest state of one match as it is kept in Redis: JSON by the last part of its key ({@code frame}, {@code offsets}…). */
public record LatestState(String match, Map<String, String> values) {}
