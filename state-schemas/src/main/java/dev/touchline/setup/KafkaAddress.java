package dev.touchline.setup;

/** Where the brokers are: {@code host:port} pairs, comma between them. */
public record KafkaAddress(String bootstrap) {}
