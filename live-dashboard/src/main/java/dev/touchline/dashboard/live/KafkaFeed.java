package dev.touchline.dashboard.live;

import dev.touchline.wire.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that reads the four live topics for all matches shown here: from the offsets of each match's stored state where
 * there are any, else from the topics' tail.
 */
public final class KafkaFeed implements AutoCloseable {
    static final List<Topic> TOPICS = List.of(Topic.EVENTS, Topic.TEAMS, Topic.PLAYERS, Topic.FRAMES);
    /** Records before the end that a start without offsets reads: the last word of everybody, and the recent calls. */
    private static final Map<String, Integer> TAIL = Map.of(
            Topic.FRAMES.title(), 2, Topic.PLAYERS.title(), 120, Topic.TEAMS.title(), 8, Topic.EVENTS.title(), 500);

    private static final Logger LOG = LoggerFactory.getLogger(KafkaFeed.class);

    private final String bootstrap;
    private final Map<String, LatestState> matches;
    private final FeedRecords records;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread = new Thread(this::run, "touchline-feed");
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean ready;

    public KafkaFeed(String bootstrap, Map<String, LatestState> matches, LiveMeters meters) {
        this.bootstrap = bootstrap;
        this.matches = Map.copyOf(matches);
        this.records = new FeedRecords(this.matches, meters);
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "live-dashboard",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                        1,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "latest",
                        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        1000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        thread.setDaemon(true);
    }

    public KafkaFeed start() {
        thread.start();
        return this;
    }

    /** Whether everything that was on the topics at the start has been read. */
    public boolean isReady() {
        return ready;
    }

    public boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        try (consumer) {
            Map<TopicPartition, Long> ends = assign();
            while (closed.getCount() > 0) {
                records.take(consumer.poll(Duration.ofMillis(50)));
                if (!ready
                        && ends.entrySet().stream()
                                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                    ready = true;
                    LOG.info("live: reading {} partitions at {}", ends.size(), bootstrap);
                }
            }
        } catch (WakeupException e) {
            LOG.debug("the live feed was closed while it waited");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("the live feed from {} stopped; screens keep their last values and show their age", bootstrap, e);
        }
    }

    /** Takes all partitions of the live topics, each from where it has to be read on; returns where each ended. */
    private Map<TopicPartition, Long> assign() throws InterruptedException {
        List<TopicPartition> partitions = waitForTopics();
        consumer.assign(partitions);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> wanted = restored(partitions);
        for (TopicPartition partition : partitions) {
            long begin = begins.getOrDefault(partition, 0L);
            long end = ends.getOrDefault(partition, 0L);
            long tail = Math.max(begin, end - TAIL.getOrDefault(partition.topic(), 0));
            long from = wanted.getOrDefault(partition, tail);
            if (from > end) {
                matches.values().forEach(state -> restart(state, partition, end));
            }
            consumer.seek(partition, from < begin || from > end ? tail : from);
        }
        return ends;
    }

    /** A stored state that is ahead of its topic was stored from another one, which is gone. */
    private static void restart(LatestState state, TopicPartition partition, long end) {
        TOPICS.stream()
                .filter(topic -> topic.title().equals(partition.topic())
                        && state.offsets().of(topic) >= end)
                .forEach(state::begin);
    }

    /** For each match with stored offsets, the partition its key falls on and the next offset there. */
    private Map<TopicPartition, Long> restored(List<TopicPartition> partitions) {
        Map<TopicPartition, Long> wanted = new HashMap<>();
        matches.forEach((match, state) -> TOPICS.forEach(topic -> {
            long taken = state.offsets().of(topic);
            int count = (int) partitions.stream()
                    .filter(partition -> partition.topic().equals(topic.title()))
                    .count();
            int partition = Utils.toPositive(Utils.murmur2(Utils.utf8(match))) % count;
            if (taken >= 0) {
                wanted.merge(new TopicPartition(topic.title(), partition), taken + 1, Math::min);
            }
        }));
        return wanted;
    }

    private List<TopicPartition> waitForTopics() throws InterruptedException {
        boolean told = false;
        do {
            Map<String, List<PartitionInfo>> listed = topics();
            List<TopicPartition> found = new ArrayList<>();
            for (Topic topic : TOPICS) {
                listed.getOrDefault(topic.title(), List.of())
                        .forEach(info -> found.add(new TopicPartition(info.topic(), info.partition())));
            }
            if (found.stream().map(TopicPartition::topic).distinct().count() == TOPICS.size()) {
                return found;
            }
            if (!told) {
                LOG.info("live: waiting at {} for topics {}", bootstrap, TOPICS);
                told = true;
            }
        } while (!closed.await(300, TimeUnit.MILLISECONDS));
        throw new WakeupException();
    }

    private Map<String, List<PartitionInfo>> topics() {
        try {
            return consumer.listTopics(Duration.ofSeconds(3));
        } catch (TimeoutException e) {
            return Map.of();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        if (thread.getState() == Thread.State.NEW) {
            consumer.close();
            return;
        }
        consumer.wakeup();
        try {
            thread.join(3000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
