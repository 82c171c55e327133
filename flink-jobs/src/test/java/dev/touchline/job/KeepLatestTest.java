package dev.touchline.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.event.EventStatus;
import dev.touchline.fixture.Passes;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.PlayerState;
import dev.touchline.match.Role;
import dev.touchline.match.Team;
import dev.touchline.sink.LatestState;
import dev.touchline.wire.AvroCodec;
import dev.touchline.wire.CloudEvents;
import dev.touchline.wire.Topic;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // the harness may be interrupted while it closes
class KeepLatestTest {
    private static Published frame(long number) {
        var frame = new MatchFrame(
                "m", number, number * 40_000, 1, number / 25.0, List.of(), null, 0, List.of(), 1, 1, null);
        return new Published(
                Topic.FRAMES.title(),
                "m",
                100 + number,
                AvroCodec.of(MatchFrame.class).encode(frame));
    }

    private static Published player(int id, long offset) {
        var player = new PlayerState(
                "m", 40_000, 1, 1, id, Team.HOME, Role.OUTFIELD, null, 0, 0, 0, 0, 0, List.of(0.0), 0, 0, 0, 1, 1);
        return new Published(
                Topic.PLAYERS.title(),
                "m",
                offset,
                AvroCodec.of(PlayerState.class).encode(player));
    }

    private static Published call(String id, int revision, EventStatus status, long micros, long offset) {
        return new Published(
                Topic.EVENTS.title(), "m", offset, CloudEvents.encode(Passes.call("m", id, revision, status, micros)));
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, Published, LatestState> harness() throws Exception {
        var operator = new KeyedProcessOperator<>(new KeepLatest());
        return new KeyedOneInputStreamOperatorTestHarness<>(operator, Published::match, Types.STRING);
    }

    @Test
    void a_restored_job_goes_on_with_the_whole_picture() throws Exception {
        OperatorSubtaskState snapshot;
        try (var harness = harness()) {
            harness.open();
            harness.setProcessingTime(0);
            harness.processElement(frame(1), 0);
            harness.processElement(player(7, 20), 0);
            harness.processElement(call("a", 1, EventStatus.PROVISIONAL, 2, 30), 0);
            harness.processElement(call("b", 1, EventStatus.CONFIRMED, 1, 31), 0);
            harness.processElement(call("a", 2, EventStatus.CONFIRMED, 2, 32), 0);
            snapshot = harness.snapshot(1, 1);
        }
        try (var harness = harness()) {
            harness.initializeState(snapshot);
            harness.open();
            harness.processElement(player(8, 21), 0);
            harness.setProcessingTime(1000);
            assertThat(harness.extractOutputValues()).first().satisfies((LatestState state) -> {
                assertThat(state.values().get("offsets"))
                        .isEqualTo("{\"touchline.events\":32,\"touchline.frames\":101,\"touchline.players\":21}");
                assertThat(state.values().get("frame")).contains("\"number\":1,");
                assertThat(state.values().get("players")).contains("\"playerId\":7,", "\"playerId\":8,");
                assertThat(state.values().get("events"))
                        .containsSubsequence("\"id\":\"b\",\"revision\":1,", "\"id\":\"a\",\"revision\":2,")
                        .doesNotContain("PROVISIONAL");
            });
        }
    }

    @Test
    void the_newest_frame_is_the_last_published_even_when_time_has_stepped_back() throws Exception {
        try (var harness = harness()) {
            harness.open();
            harness.setProcessingTime(0);
            harness.processElement(frame(90_000), 0);
            harness.processElement(frame(5), 1);
            harness.setProcessingTime(200);
            assertThat(harness.extractOutputValues()).singleElement().satisfies((LatestState state) -> assertThat(
                            state.values().get("frame"))
                    .contains("\"number\":5,"));
        }
    }

    @Test
    void the_newest_of_everything_goes_out_together_with_the_offsets_it_reaches_to() throws Exception {
        try (var harness = harness()) {
            harness.open();
            harness.setProcessingTime(0);
            for (long number = 1; number <= 5; number++) {
                harness.processElement(frame(number), number);
            }
            assertThat(harness.extractOutputValues()).isEmpty();
            harness.setProcessingTime(200);
            assertThat(harness.extractOutputValues()).singleElement().satisfies((LatestState state) -> {
                assertThat(state.values().get("offsets")).isEqualTo("{\"touchline.frames\":105}");
                assertThat(state.values().get("frame")).contains("\"number\":5,");
            });
        }
    }
}
