package dev.touchline.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.match.MatchFrame;
import dev.touchline.sighting.FrameSightings;
import dev.touchline.sighting.PictureQuality;
import dev.touchline.wire.AvroCodec;
import dev.touchline.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.SimpleUserCodeClassLoader;
import org.apache.flink.util.UserCodeClassLoader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnreadableRecordsTest {
    private static final byte[] PICTURE = AvroCodec.of(FrameSightings.class)
            .encode(new FrameSightings(
                    "m", "left", 1, 0, 40_000, 0, 1280, 720, PictureQuality.CLEAN, List.of(), List.of(), 1));
    private static final byte[] FRAME = AvroCodec.of(MatchFrame.class)
            .encode(new MatchFrame("m", 1, 40_000, 1, 1, List.of(), null, 0, List.of(), 1));

    private final List<String> letters = new ArrayList<>();

    @Test
    void what_is_no_sighting_is_kept_as_a_letter_and_the_next_one_is_read() throws Exception {
        var read = new ArrayList<FrameSightings>();
        KafkaRecordDeserializationSchema<FrameSightings> schema =
                new AvroValues<>(FrameSightings.class, (record, reason) -> keep(record, reason));
        schema.open(context());
        var out = new ListCollector<>(read);
        schema.deserialize(record(Topic.SIGHTINGS, 0, Arrays.copyOf(PICTURE, PICTURE.length - 3)), out);
        schema.deserialize(record(Topic.SIGHTINGS, 1, "{}".getBytes(StandardCharsets.UTF_8)), out);
        schema.deserialize(record(Topic.SIGHTINGS, 2, FRAME), out);
        schema.deserialize(record(Topic.SIGHTINGS, 3, null), out);
        schema.deserialize(record(Topic.SIGHTINGS, 4, PICTURE), out);
        assertThat(read).singleElement().satisfies(picture -> assertThat(picture.camera())
                .isEqualTo("left"));
        assertThat(letters).hasSize(4);
        assertThat(letters.get(0)).startsWith("touchline.sightings@0 ").contains("not a whole FrameSightings");
        assertThat(letters.get(2)).startsWith("touchline.sightings@2 ").contains("unknown schema");
    }

    @Test
    void what_no_reader_of_the_published_could_read_does_not_reach_one() throws Exception {
        var read = new ArrayList<Published>();
        var schema = new PublishedRecords((record, reason) -> keep(record, reason));
        schema.open(context());
        var out = new ListCollector<>(read);
        schema.deserialize(record(Topic.PLAYERS, 7, FRAME), out);
        schema.deserialize(record(Topic.EVENTS, 8, "{\"id\":".getBytes(StandardCharsets.UTF_8)), out);
        schema.deserialize(record(Topic.FRAMES, 9, FRAME), out);
        assertThat(read).extracting(Published::offset).containsExactly(9L);
        assertThat(letters).hasSize(2);
    }

    private void keep(ConsumerRecord<byte[], byte[]> record, String reason) {
        letters.add(record.topic() + "@" + record.offset() + " " + reason);
    }

    private static ConsumerRecord<byte[], byte[]> record(Topic topic, long offset, byte @Nullable [] value) {
        return new ConsumerRecord<>(topic.title(), 3, offset, "m".getBytes(StandardCharsets.UTF_8), value);
    }

    private static DeserializationSchema.InitializationContext context() {
        return new DeserializationSchema.InitializationContext() {
            @Override
            public MetricGroup getMetricGroup() {
                return new UnregisteredMetricsGroup();
            }

            @Override
            public UserCodeClassLoader getUserCodeClassLoader() {
                return SimpleUserCodeClassLoader.create(UnreadableRecordsTest.class.getClassLoader());
            }
        };
    }
}
