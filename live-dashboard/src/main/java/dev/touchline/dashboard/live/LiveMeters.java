package dev.touchline.dashboard.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;

/** The live path's counters, as {@code /metrics} shows them. */
public final class LiveMeters {
    final AtomicInteger clients;
    final Counter sent;
    final Counter conflated;
    final Counter closedSlow;
    final Counter records;
    final Counter unreadable;

    public LiveMeters(MeterRegistry registry) {
        clients = registry.gauge("touchline.live.clients", new AtomicInteger());
        sent = Counter.builder("touchline.live.messages.sent").register(registry);
        conflated = Counter.builder("touchline.live.messages.conflated")
                .description("messages given up for a newer one because the client was slow")
                .register(registry);
        closedSlow = Counter.builder("touchline.live.clients.closed.slow").register(registry);
        records = Counter.builder("touchline.feed.records").register(registry);
        unreadable = Counter.builder("touchline.feed.records.unreadable").register(registry);
    }
}
