package dev.touchline.setup;

import org.jspecify.annotations.Nullable;

/** Where Redis is: a redis or rediss URL without a password, which is fetched apart. */
public record RedisAddress(String url, @Nullable SecretSource password) {}
