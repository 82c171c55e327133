package dev.touchline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.event.EventStatus;
import dev.touchline.event.EventType;
import dev.touchline.event.Evidence;
import dev.touchline.event.MatchEvent;
import dev.touchline.event.PlayerRef;
import dev.touchline.event.Threshold;
import dev.touchline.match.Team;
import dev.touchline.pitch.PitchPoint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloudEventsTest {
    private static final MatchEvent PASS = new MatchEvent(
            "abc",
            2,
            EventStatus.CONFIRMED,
            "m",
            1,
            12.5,
            1_000_000,
            EventType.PASS,
            null,
            Team.HOME,
            new PlayerRef(4, Team.HOME, 8),
            null,
            new PitchPoint(1, 2),
            null,
            "completed",
            null,
            0.9,
            Map.of("length", 12.0, "angle", 0.5),
            new Evidence(25, Map.of("left", 3L), List.of(), List.of(new Threshold("speed change", 6, 5))),
            "pass",
            1);

    @Test
    void an_event_comes_back_as_it_was() {
        assertThat(CloudEvents.decode(CloudEvents.encode(PASS))).isEqualTo(PASS);
    }

    @Test
    void the_same_event_is_always_the_same_bytes() {
        assertThat(new String(CloudEvents.encode(PASS), StandardCharsets.UTF_8))
                .contains("\"metrics\":{\"angle\":0.5,\"length\":12.0}")
                .doesNotContain("null");
    }

    @Test
    void each_revision_is_an_occurrence_of_its_own() {
        assertThat(CloudEvents.headers(PASS))
                .containsEntry("ce_id", "abc.2".getBytes(StandardCharsets.UTF_8))
                .containsEntry("ce_type", "dev.touchline.event.pass".getBytes(StandardCharsets.UTF_8));
    }
}
