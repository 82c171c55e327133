package dev.touchline.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.footage.AccessUnit;
import dev.touchline.footage.ClockSource;
import dev.touchline.footage.Codec;
import dev.touchline.footage.PixelBox;
import dev.touchline.footage.PixelPoint;
import dev.touchline.match.MatchFrame;
import dev.touchline.sighting.BallLight;
import dev.touchline.sighting.BallSighting;
import dev.touchline.sighting.FrameSightings;
import dev.touchline.sighting.KitLikelihoods;
import dev.touchline.sighting.PictureQuality;
import dev.touchline.sighting.PitchEstimate;
import dev.touchline.sighting.Sighting;
import dev.touchline.sighting.ViewRay;
import dev.touchline.wire.AvroCodec;
import dev.touchline.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.serialization.DeserializationSchema;
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
            .encode(new MatchFrame("m", 1, 40_000, 1, 1, List.of(), null, 0, List.of(), 1, 1, null));

    private final List<String> letters = new ArrayList<>();

    @Test
    void what_is_no_sighting_is_kept_as_a_letter_and_the_next_one_is_read() {
        var read = new ArrayList<FrameSightings>();
        var schema = schema(FrameSightings.class, new AvroValues<>(FrameSightings.class, Soundness::ofPicture));
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
    void what_no_reader_of_the_published_could_read_does_not_reach_one() {
        var read = new ArrayList<Published>();
        var schema = schema(Published.class, new PublishedRecords());
        var out = new ListCollector<>(read);
        schema.deserialize(record(Topic.PLAYERS, 7, FRAME), out);
        schema.deserialize(record(Topic.EVENTS, 8, "{\"id\":".getBytes(StandardCharsets.UTF_8)), out);
        schema.deserialize(record(Topic.FRAMES, 9, FRAME), out);
        assertThat(read).extracting(Published::offset).containsExactly(9L);
        assertThat(letters).hasSize(2);
    }

    @Test
    void what_can_be_read_but_never_used_is_kept_as_a_letter_that_names_the_value() {
        var read = new ArrayList<FrameSightings>();
        var schema = schema(FrameSightings.class, new AvroValues<>(FrameSightings.class, Soundness::ofPicture));
        List<FrameSightings> pictures = List.of(
                picture(0, 1280, List.of(), List.of()),
                picture(Long.MAX_VALUE, 1280, List.of(), List.of()),
                picture(40_000, 0, List.of(), List.of()),
                picture(5, 1280, List.of(person(400, 0)), List.of(ball(0.8, 1))));
        read(schema, pictures, read);
        assertThat(read).containsExactly(pictures.get(3));
        assertThat(letters)
                .containsExactly(
                        "touchline.sightings@0 captureTimeMicros is 0, expected microseconds UTC after 1970",
                        "touchline.sightings@1 captureTimeMicros is 9223372036854775807, expected microseconds UTC after"
                                + " 1970",
                        "touchline.sightings@2 a picture of 0 × 720 pixels that was looked at, expected a size");
    }

    @Test
    void a_sighting_that_can_never_be_used_takes_only_itself_out_of_its_picture() {
        var read = new ArrayList<FrameSightings>();
        var schema = schema(FrameSightings.class, new AvroValues<>(FrameSightings.class, Soundness::ofPicture));
        var noKit = new KitLikelihoods(0.2, 0.2, 0.2, 0.2, Double.NaN);
        List<Sighting> good = List.of(person(3, 0.9), person(5, 0.8));
        List<BallSighting> ball = List.of(ball(0.8, 0.5));
        read(
                schema,
                List.of(
                        picture(1, 9, List.of(good.get(0), person(Double.NaN, 0.9), good.get(1)), ball),
                        picture(1, 9, List.of(good.get(0), good.get(1), person(3, 1.1)), ball),
                        picture(1, 9, List.of(person(3, 2, 0.1, 0.2), good.get(0), good.get(1)), ball),
                        picture(1, 9, List.of(good.get(0), person(3, noKit), good.get(1)), ball),
                        picture(1, 9, good, List.of(ball(Double.POSITIVE_INFINITY, 0.5), ball.get(0))),
                        picture(1, 9, good, List.of(ball(0.8, Double.NaN), ball.get(0), ball(0.8, -1))),
                        picture(1, 9, good, List.of(lit(Double.NaN, 0.3), lit(1e-5, 7), ball.get(0)))),
                read);
        assertThat(read).hasSize(7).allMatch(picture(1, 9, good, ball)::equals);
        assertThat(letters)
                .containsExactly(
                        "touchline.sightings@0 in part, people[1].spot has NaN, expected finite numbers",
                        "touchline.sightings@1 in part, people[2].score is 1.1, expected 0 to 1",
                        "touchline.sightings@2 in part, people[0].spot has the covariance 0.1, 0.2, 0.1, expected a"
                                + " positive definite one in square metres",
                        "touchline.sightings@3 in part, people[1].kit has NaN, expected finite numbers",
                        "touchline.sightings@4 in part, balls[0].ray has Infinity, expected finite numbers",
                        "touchline.sightings@5 in part, balls[0].score is NaN, expected 0 to 1; balls[2].score is -1.0,"
                                + " expected 0 to 1",
                        "touchline.sightings@6 in part, balls[0].light.flux is NaN, expected more than 0 and at most"
                                + " 10.0; balls[1].light.backdrop is 7.0, expected a luma of 0 to 1");
    }

    private static <T> void read(ReadableRecords<T> schema, List<FrameSightings> pictures, List<T> read) {
        var codec = AvroCodec.of(FrameSightings.class);
        for (int i = 0; i < pictures.size(); i++) {
            schema.deserialize(record(Topic.SIGHTINGS, i, codec.encode(pictures.get(i))), new ListCollector<>(read));
        }
    }

    @Test
    void a_part_that_its_unit_does_not_have_is_kept_as_a_letter() {
        var read = new ArrayList<AccessUnit>();
        var schema = schema(AccessUnit.class, new AvroValues<>(AccessUnit.class, Soundness::ofUnit));
        var codec = AvroCodec.of(AccessUnit.class);
        for (int part = 0; part < 3; part++) {
            schema.deserialize(record(Topic.VIDEO, part, codec.encode(part(part, 2))), new ListCollector<>(read));
        }
        assertThat(read).extracting(AccessUnit::part).containsExactly(0, 1);
        assertThat(letters).singleElement().satisfies(letter -> assertThat(letter)
                .startsWith("touchline.video@2 part 2 of 2 "));
    }

    private static FrameSightings picture(long micros, int width, List<Sighting> people, List<BallSighting> balls) {
        return new FrameSightings("m", "left", 1, 0, micros, 0, width, 720, PictureQuality.CLEAN, people, balls, 1);
    }

    private static Sighting person(double x, double score) {
        return person(score, KitLikelihoods.UNKNOWN, new PitchEstimate(x, 2, 0.1, 0, 0.1));
    }

    private static Sighting person(double x, KitLikelihoods kit) {
        return person(0.9, kit, new PitchEstimate(x, 2, 0.1, 0, 0.1));
    }

    private static Sighting person(double x, double y, double variance, double covariance) {
        return person(0.9, KitLikelihoods.UNKNOWN, new PitchEstimate(x, y, variance, covariance, variance));
    }

    private static Sighting person(double score, KitLikelihoods kit, PitchEstimate spot) {
        return new Sighting(1, new PixelBox(10, 20, 30, 60), score, kit, null, spot);
    }

    private static BallSighting lit(double flux, double backdrop) {
        BallSighting ball = ball(0.8, 0.5);
        return new BallSighting(ball.centre(), ball.score(), ball.ray(), null, new BallLight(flux, backdrop));
    }

    private static BallSighting ball(double direction, double score) {
        return new BallSighting(new PixelPoint(5, 6), score, new ViewRay(0, -50, 18, 0, direction, -0.6), null, null);
    }

    private static AccessUnit part(int part, int parts) {
        byte[] payload = {0, 0, 1};
        return new AccessUnit(
                "m",
                "left",
                1,
                0,
                Codec.H264,
                40_000,
                40_000,
                ClockSource.ARRIVAL,
                0,
                null,
                true,
                part,
                parts,
                payload);
    }

    private <T> ReadableRecords<T> schema(Class<T> type, ReadableRecords.Reader<T> reader) {
        var schema = new ReadableRecords<>(type, reader, (record, reason) -> keep(record, reason));
        schema.open(context());
        return schema;
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
