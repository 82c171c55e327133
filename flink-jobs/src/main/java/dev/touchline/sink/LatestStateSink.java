package dev.touchline.sink;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.metrics.Counter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The latest state of each match in Redis, all of a match's keys in one MSET. Only the newest counts: while Redis is away or
 * slow, states are passed over and counted, and the live path does not notice.
 */
public record LatestStateSink(String url) implements Sink<LatestState> {
    private static final Logger LOG = LoggerFactory.getLogger(LatestStateSink.class);
    private static final int MOST_IN_FLIGHT = 4;
    private static final long PATIENCE_MICROS = 5_000_000;

    @Override
    public SinkWriter<LatestState> createWriter(WriterInitContext context) {
        return new Writer(url, context.metricGroup().counter("latest_states_passed_over"));
    }

    @Override
    public String toString() {
        return "LatestStateSink"; // the url may hold a password
    }

    private static final class Writer implements SinkWriter<LatestState> {
        private final RedisClient client;
        private final Counter passedOver;
        private @Nullable StatefulRedisConnection<String, String> connection;
        private long nextTry;
        private final AtomicInteger inFlight = new AtomicInteger();

        Writer(String url, Counter passedOver) {
            RedisURI uri = RedisURI.create(url);
            uri.setTimeout(Duration.ofSeconds(1));
            client = RedisClient.create(uri);
            client.setOptions(ClientOptions.builder()
                    .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                    .build());
            this.passedOver = passedOver;
        }

        @Override
        public void write(LatestState state, Context context) {
            RedisAsyncCommands<String, String> redis = commands();
            if (redis == null || inFlight.get() >= MOST_IN_FLIGHT) {
                passedOver.inc();
                return;
            }
            Map<String, String> keys = new HashMap<>();
            state.values().forEach((name, json) -> keys.put("touchline:" + state.match() + ":" + name, json));
            inFlight.incrementAndGet();
            redis.mset(keys).whenComplete((done, failed) -> {
                inFlight.decrementAndGet();
                if (failed != null) {
                    passedOver.inc();
                }
            });
        }

        private @Nullable RedisAsyncCommands<String, String> commands() {
            long now = System.nanoTime() / 1000;
            if (connection == null && now >= nextTry) {
                nextTry = now + PATIENCE_MICROS;
                try {
                    connection = client.connect();
                } catch (RedisException e) {
                    LOG.warn("latest state not kept, Redis does not answer: {}", e.getMessage());
                }
            }
            return connection == null ? null : connection.async();
        }

        @Override
        public void flush(boolean endOfInput) {
            // nothing to wait for: only the newest state counts
        }

        @Override
        public void close() {
            client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        }
    }
}
