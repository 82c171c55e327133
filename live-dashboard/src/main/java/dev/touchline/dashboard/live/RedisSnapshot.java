package dev.touchline.dashboard.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.touchline.event.MatchEvent;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.PlayerState;
import dev.touchline.match.TeamState;
import dev.touchline.wire.CloudEvents;
import dev.touchline.wire.Topic;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a match's latest state from Redis, strings of JSON under {@code touchline:<match>:frame}, {@code players},
 * {@code teams}, {@code events} and {@code offsets} (an object, topic → offset of the last record included).
 */
public final class RedisSnapshot {
    private static final Logger LOG = LoggerFactory.getLogger(RedisSnapshot.class);

    private RedisSnapshot() {}

    /** What is stored of the match; nothing, with a warning, when Redis cannot be reached or does not make sense. */
    public static StoredState read(String url, String match) {
        RedisURI uri = RedisURI.create(url);
        uri.setTimeout(Duration.ofSeconds(3));
        RedisClient client = RedisClient.create(uri);
        try (StatefulRedisConnection<String, String> connection = client.connect()) {
            return read(connection.sync(), "touchline:" + match + ":");
        } catch (RedisException | JsonProcessingException e) {
            LOG.warn("no stored state of match {}, starting from the topics' tail: {}", match, e.getMessage());
            return StoredState.NOTHING;
        } finally {
            client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        }
    }

    private static StoredState read(RedisCommands<String, String> redis, String prefix) throws JsonProcessingException {
        // in one go: the match job writes the five in one MSET, so they belong together
        redis.multi();
        for (String name : List.of("frame", "players", "teams", "events", "offsets")) {
            redis.get(prefix + name);
        }
        List<@Nullable String> values = redis.exec().stream()
                .map(value -> value == null ? null : value.toString())
                .toList();
        String frame = values.get(0);
        return new StoredState(
                frame == null ? null : CloudEvents.JSON.readValue(frame, MatchFrame.class),
                list(values.get(1), new TypeReference<List<PlayerState>>() {}),
                list(values.get(2), new TypeReference<List<TeamState>>() {}),
                list(values.get(3), new TypeReference<List<MatchEvent>>() {}),
                offsets(values.get(4)));
    }

    private static <T> List<T> list(@Nullable String json, TypeReference<List<T>> type) throws JsonProcessingException {
        return json == null ? List.of() : CloudEvents.JSON.readValue(json, type);
    }

    private static @Nullable Offsets offsets(@Nullable String json) throws JsonProcessingException {
        if (json == null) {
            return null;
        }
        Map<String, Long> stored = CloudEvents.JSON.readValue(json, new TypeReference<Map<String, Long>>() {});
        Offsets offsets = Offsets.NONE;
        for (Topic topic : KafkaFeed.TOPICS) {
            offsets = offsets.with(topic, stored.getOrDefault(topic.title(), -1L));
        }
        return offsets;
    }
}
