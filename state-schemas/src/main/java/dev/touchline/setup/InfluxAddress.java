package dev.touchline.setup;

import org.jspecify.annotations.Nullable;

/** Where line protocol goes: an http or https URL that answers {@code /api/v2/write}. */
public record InfluxAddress(String url, @Nullable SecretSource token, String org, String bucket) {}
