package dev.touchline.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.match.KitColours;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.TeamSheet;
import dev.touchline.pitch.PitchSize;
import dev.touchline.wire.AvroCodec;
import dev.touchline.wire.Stamp;
import dev.touchline.wire.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class FeedRecordsTest {
    private static final KitColours RED = new KitColours("#ff0000", "#ffffff", "#ff0000");
    private static final TeamSheet SIDE = new TeamSheet("Side", "SID", RED, RED, List.of());
    private final LatestState state =
            new LatestState(new MatchSetup("cup", 1, PitchSize.STANDARD, SIDE, SIDE, RED, List.of(), Map.of()));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FeedRecords records = new FeedRecords(Map.of("cup", state), new LiveMeters(meters));
    private final List<Delta> told = new ArrayList<>();

    @Test
    void a_frame_reaches_the_screens_with_the_stamps_of_its_headers() {
        state.join(null, told::add);
        ConsumerRecord<String, byte[]> record = frame("cup", 7, 70);
        record.headers().add(Stamp.FUSED.header(), Stamp.encode(1234));
        take(record);
        assertThat(told).singleElement().satisfies(delta -> assertThat(new String(delta.json(), StandardCharsets.UTF_8))
                .contains("\"seq\":\"7.-1.-1.-1\"", "\"number\":70", "\"fused\":1234", "\"pushed\":"));
    }

    @Test
    void other_matches_and_records_nobody_can_read_are_left_out_and_counted() {
        state.join(null, told::add);
        take(frame("league", 7, 70));
        take(new ConsumerRecord<>(Topic.FRAMES.title(), 0, 8, "cup", new byte[] {1, 2, 3}));
        take(frame("cup", 9, 71));
        assertThat(told).extracting(Delta::offset).containsExactly(9L);
        assertThat(meters.counter("touchline.feed.records.unreadable").count()).isEqualTo(1);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        records.take(new ConsumerRecords<>(Map.of(partition, List.of(record)), Map.of()));
    }

    private static ConsumerRecord<String, byte[]> frame(String match, long offset, long number) {
        MatchFrame frame = new MatchFrame(
                match, number, number * 40_000, 1, 2, List.of(), null, number * 40_000, List.of(), 1, 1, null);
        byte[] value = AvroCodec.of(MatchFrame.class).encode(frame);
        return new ConsumerRecord<>(Topic.FRAMES.title(), 0, offset, match, value);
    }
}
