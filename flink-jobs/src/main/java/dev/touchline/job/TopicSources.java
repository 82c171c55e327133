package dev.touchline.job;

import dev.touchline.footage.AccessUnit;
import dev.touchline.sighting.FrameSightings;
import dev.touchline.sink.DeadLetters;
import dev.touchline.wire.Topic;
import java.util.List;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;

/** Our topics as sources. A job that starts without a checkpoint reads from now on: live comes first. */
public final class TopicSources {
    private TopicSources() {}

    /** What the cameras send, from now on. */
    public static KafkaSource<AccessUnit> video(String bootstrap) {
        return builder(bootstrap, List.of(Topic.VIDEO), "perception", OffsetsInitializer.latest(), units(bootstrap))
                .build();
    }

    /** What the cameras sent as far as it is still kept, up to now. */
    public static KafkaSource<AccessUnit> recordedVideo(String bootstrap) {
        return builder(bootstrap, List.of(Topic.VIDEO), "recorded", OffsetsInitializer.earliest(), units(bootstrap))
                .setBounded(OffsetsInitializer.latest())
                .build();
    }

    /** What each camera saw, from now on. */
    public static KafkaSource<FrameSightings> sightings(String bootstrap) {
        var pictures = new AvroValues<>(FrameSightings.class, Soundness::ofPicture);
        return builder(
                        bootstrap,
                        List.of(Topic.SIGHTINGS),
                        "match",
                        OffsetsInitializer.latest(),
                        new ReadableRecords<>(FrameSightings.class, pictures, new DeadLetters(bootstrap)))
                .build();
    }

    /** What the match job published, from the last of it on, so that a new job begins with the whole picture. */
    public static KafkaSource<Published> published(String bootstrap) {
        return builder(
                        bootstrap,
                        List.of(Topic.FRAMES, Topic.PLAYERS, Topic.TEAMS, Topic.EVENTS),
                        "latest",
                        new Tail(),
                        new ReadableRecords<>(Published.class, new PublishedRecords(), new DeadLetters(bootstrap)))
                // it is kept five times a second: to fetch each record by itself would load the broker for nothing
                .setProperty("fetch.min.bytes", Integer.toString(1 << 20))
                .setProperty("fetch.max.wait.ms", "200")
                .build();
    }

    private static ReadableRecords<AccessUnit> units(String bootstrap) {
        var units = new AvroValues<>(AccessUnit.class, Soundness::ofUnit);
        return new ReadableRecords<>(AccessUnit.class, units, new DeadLetters(bootstrap));
    }

    private static <T> KafkaSourceBuilder<T> builder(
            String bootstrap,
            List<Topic> topics,
            String group,
            OffsetsInitializer from,
            KafkaRecordDeserializationSchema<T> records) {
        return KafkaSource.<T>builder()
                .setBootstrapServers(bootstrap)
                .setTopics(topics.stream().map(Topic::title).toList())
                .setGroupId("touchline-" + group)
                .setStartingOffsets(from)
                .setDeserializer(records)
                .setProperty("fetch.min.bytes", "1")
                .setProperty("fetch.max.wait.ms", "100")
                .setProperty("commit.offsets.on.checkpoint", "false");
    }
}
