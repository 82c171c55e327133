package dev.touchline.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.match.MatchFrame;
import dev.touchline.sink.LatestState;
import dev.touchline.wire.AvroCodec;
import dev.touchline.wire.Topic;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class KeepLatestTest {
    private static Published frame(long number) {
        var frame = new MatchFrame("m", number, number * 40_000, 1, number / 25.0, List.of(), null, 0, List.of(), 1);
        return new Published(
                Topic.FRAMES.title(),
                "m",
                100 + number,
                AvroCodec.of(MatchFrame.class).encode(frame));
    }

    @Test
    void the_newest_of_everything_goes_out_together_with_the_offsets_it_reaches_to() throws Exception {
        var operator = new KeyedProcessOperator<>(new KeepLatest());
        try (var harness = new KeyedOneInputStreamOperatorTestHarness<>(operator, Published::match, Types.STRING)) {
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
