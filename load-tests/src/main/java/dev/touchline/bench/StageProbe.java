package dev.touchline.bench;

import dev.touchline.footage.AccessUnit;
import dev.touchline.sighting.FrameSightings;
import dev.touchline.wire.AvroCodec;
import dev.touchline.wire.Stamp;
import dev.touchline.wire.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Watches the video and sightings topics: how old a picture was when each stage let it go, and how many there were. Each record
 * carries the instant itself, so they are fetched some at a time, to take little of the machine that is measured.
 */
public final class StageProbe implements AutoCloseable {
    private static final int MANY_BYTES = 4 << 20;
    private static final int MOST_WAIT_MILLIS = 250;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final AvroCodec<AccessUnit> video = AvroCodec.of(AccessUnit.class);
    private final AvroCodec<FrameSightings> sightings = AvroCodec.of(FrameSightings.class);
    private final Map<String, List<Passage>> read = new TreeMap<>();
    private final Map<String, List<Passage>> inferred = new TreeMap<>();
    private final Thread thread = new Thread(this::run, "stage-probe");

    /** A picture that passed a stage: its capture time and the wall clock then, in microseconds UTC. */
    public record Passage(long captureMicros, long passedMicros) {
        public double ageMillis() {
            return (passedMicros - captureMicros) / 1000.0;
        }
    }

    public StageProbe(String bootstrap) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "auto.offset.reset",
                        "latest",
                        "fetch.min.bytes",
                        MANY_BYTES,
                        "fetch.max.wait.ms",
                        MOST_WAIT_MILLIS),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (Topic topic : List.of(Topic.VIDEO, Topic.SIGHTINGS)) {
            for (int partition = 0; partition < Topic.PARTITIONS; partition++) {
                partitions.add(new TopicPartition(topic.title(), partition));
            }
        }
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    take(record);
                }
            }
        } catch (WakeupException stop) {
            consumer.close();
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(Topic.VIDEO.title())) {
            AccessUnit unit = video.decode(record.value());
            if (!unit.isHeartbeat() && unit.part() == 0) {
                note(read, unit.camera(), unit.captureTimeMicros(), stamp(record, Stamp.INGESTED));
            }
        } else {
            FrameSightings picture = sightings.decode(record.value());
            if (picture.quality().wasLookedAt()) {
                note(inferred, picture.camera(), picture.captureTimeMicros(), stamp(record, Stamp.PERCEIVED));
            }
        }
    }

    private static void note(
            Map<String, List<Passage>> where, String camera, long captureMicros, @Nullable Long passedMicros) {
        if (passedMicros != null) {
            synchronized (where) {
                where.computeIfAbsent(camera, name -> new ArrayList<>()).add(new Passage(captureMicros, passedMicros));
            }
        }
    }

    private static @Nullable Long stamp(ConsumerRecord<byte[], byte[]> record, Stamp stamp) {
        Header header = record.headers().lastHeader(stamp.header());
        return header == null ? null : Stamp.decode(header.value());
    }

    /** Pictures that ingest published, by camera. */
    public Map<String, List<Passage>> read() {
        return copy(read);
    }

    /** Pictures that the detector looked at, by camera. */
    public Map<String, List<Passage>> inferred() {
        return copy(inferred);
    }

    private static Map<String, List<Passage>> copy(Map<String, List<Passage>> from) {
        synchronized (from) {
            Map<String, List<Passage>> all = new HashMap<>();
            from.forEach((camera, passages) -> all.put(camera, List.copyOf(passages)));
            return all;
        }
    }

    @Override
    public void close() throws InterruptedException {
        consumer.wakeup();
        thread.join();
    }
}
