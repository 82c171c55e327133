package dev.touchline.dashboard.http;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What the machine room asks.
 *
 * @param alive false when only a restart helps
 * @param ready false until the live topics were read to their end
 * @param metrics the counters in Prometheus' text form
 */
public record Vitals(BooleanSupplier alive, BooleanSupplier ready, Supplier<String> metrics) {}
