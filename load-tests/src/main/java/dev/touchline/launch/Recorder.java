package dev.touchline.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.PlayerState;
import dev.touchline.match.TeamState;
import dev.touchline.sighting.FrameSightings;
import dev.touchline.wire.AvroCodec;
import dev.touchline.wire.CloudEvents;
import dev.touchline.wire.Topic;
import dev.touchline.wire.WireException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what passes on the topics to files as it comes, one JSON object a line. Only whole lines are ever handed to the
 * system, so a file is complete to its last line however the process ends.
 */
public final class Recorder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<Topic, FileChannel> files = new EnumMap<>(Topic.class);
    private final Map<Topic, Function<byte[], Object>> readers = new EnumMap<>(Topic.class);
    private final Thread thread;

    private Recorder(String bootstrap, Path folder) throws IOException {
        Files.createDirectories(folder);
        record(Topic.SIGHTINGS, AvroCodec.of(FrameSightings.class)::decode, folder.resolve("sightings.jsonl"));
        record(Topic.FRAMES, AvroCodec.of(MatchFrame.class)::decode, folder.resolve("frames.jsonl"));
        record(Topic.PLAYERS, AvroCodec.of(PlayerState.class)::decode, folder.resolve("players.jsonl"));
        record(Topic.TEAMS, AvroCodec.of(TeamState.class)::decode, folder.resolve("teams.jsonl"));
        record(Topic.EVENTS, CloudEvents::decode, folder.resolve("events.jsonl"));
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest", "fetch.max.wait.ms", 100),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (Topic topic : files.keySet()) {
            for (int partition = 0; partition < Topic.PARTITIONS; partition++) {
                partitions.add(new TopicPartition(topic.title(), partition));
            }
        }
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = new Thread(this::run, "recorder");
    }

    /** Records from now on into {@code folder}, which is made if it is missing; earlier recordings there are replaced. */
    public static Recorder start(String bootstrap, Path folder) throws IOException {
        var recorder = new Recorder(bootstrap, folder);
        recorder.thread.start();
        return recorder;
    }

    private void record(Topic topic, Function<byte[], Object> reader, Path file) throws IOException {
        readers.put(topic, reader);
        files.put(
                topic,
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING));
    }

    private void run() {
        try {
            while (true) {
                var polled = consumer.poll(POLL);
                for (Topic topic : files.keySet()) {
                    write(topic, polled.records(topic.title()));
                }
            }
        } catch (WakeupException stop) {
            LOG.debug("recorder stops");
        } catch (IOException e) {
            LOG.error("recording stops: {}", e.getMessage());
        } finally {
            consumer.close();
        }
    }

    private void write(Topic topic, Iterable<ConsumerRecord<byte[], byte[]>> records) throws IOException {
        var lines = new ByteArrayOutputStream();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                Function<byte[], Object> reader = readers.get(topic);
                if (reader != null) {
                    lines.write(CloudEvents.JSON.writeValueAsBytes(reader.apply(record.value())));
                    lines.write('\n');
                }
            } catch (WireException | JsonProcessingException e) {
                LOG.warn("left out of the recording of {}: {}", topic.title(), e.getMessage());
            }
        }
        FileChannel file = files.get(topic);
        var bytes = ByteBuffer.wrap(lines.toByteArray());
        while (file != null && bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
            for (FileChannel file : files.values()) {
                file.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close a recording", e);
        }
    }
}
