package dev.touchline.setup;

/** What one audience may see during the match: pictures, and live data or not. */
public record AccessRule(VideoAccess video, boolean data) {}
