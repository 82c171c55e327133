package dev.touchline.launch;

import dev.touchline.launch.embedded.EmbeddedKafka;
import dev.touchline.launch.embedded.EmbeddedQuestDb;
import dev.touchline.launch.embedded.EmbeddedRedis;
import dev.touchline.setup.InfluxAddress;
import dev.touchline.setup.MatchFile;
import dev.touchline.sink.HistorySink;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Broker, latest state and history of one engine: what match.yaml names, and embedded ones for what it does not. */
final class Parts implements AutoCloseable {
    private static final String EMBEDDED_HISTORY = "touchline";

    private final Deque<AutoCloseable> embedded = new ArrayDeque<>();
    private final CompletableFuture<String> kafka;
    private final CompletableFuture<String> redis;
    private final CompletableFuture<HistorySink> history;

    private Parts(MatchFile match, Path work, int kafkaPort, boolean forgets) {
        kafka = match.kafka() != null
                ? CompletableFuture.completedFuture(match.kafka().bootstrap())
                : starting(() -> keep(EmbeddedKafka.start(work.resolve("kafka"), kafkaPort, forgets))
                        .bootstrap());
        redis = match.redis() != null
                ? CompletableFuture.completedFuture(match.redis().connection(System.getenv()))
                : starting(() -> keep(EmbeddedRedis.start()).url());
        history = match.influx() != null
                ? CompletableFuture.completedFuture(history(match.influx()))
                : starting(() -> new HistorySink(
                        keep(EmbeddedQuestDb.start(work.resolve("questdb"))).url(),
                        "",
                        EMBEDDED_HISTORY,
                        EMBEDDED_HISTORY));
    }

    /**
     * Starts those that are needed, side by side.
     *
     * @param kafkaPort where an embedded broker listens
     * @param forgets whether that one deletes what is older than its topic keeps
     */
    static Parts start(MatchFile match, Path work, int kafkaPort, boolean forgets) {
        return new Parts(match, work, kafkaPort, forgets);
    }

    String kafka() {
        return kafka.join();
    }

    String redis() {
        return redis.join();
    }

    HistorySink history() {
        return history.join();
    }

    private static <T> CompletableFuture<T> starting(Callable<T> start) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return start.call();
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
    }

    private <T extends AutoCloseable> T keep(T part) {
        synchronized (embedded) {
            embedded.push(part);
        }
        return part;
    }

    private static HistorySink history(InfluxAddress address) {
        String token = address.token() == null
                ? ""
                : address.token().fetch(System.getenv()).value();
        return new HistorySink(address.url(), token, address.org(), address.bucket());
    }

    @Override
    public void close() throws Exception {
        CompletableFuture.allOf(kafka, redis, history)
                .exceptionally(failed -> null)
                .join();
        Exception first = null;
        synchronized (embedded) {
            while (!embedded.isEmpty()) {
                try {
                    embedded.pop().close();
                } catch (Exception e) {
                    first = first == null ? e : first;
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
