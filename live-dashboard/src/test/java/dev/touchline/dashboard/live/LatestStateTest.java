package dev.touchline.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchline.event.EventStatus;
import dev.touchline.event.MatchEvent;
import dev.touchline.fixture.Passes;
import dev.touchline.match.KitColours;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.TeamSheet;
import dev.touchline.pitch.PitchSize;
import dev.touchline.wire.CloudEvents;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LatestStateTest {
    private static final KitColours RED = new KitColours("#ff0000", "#ffffff", "#ff0000");
    private static final TeamSheet SIDE = new TeamSheet("Side", "SID", RED, RED, List.of());
    private final LatestState state =
            new LatestState(new MatchSetup("cup", 1, PitchSize.STANDARD, SIDE, SIDE, RED, List.of(), Map.of()));
    private final List<Delta> told = new ArrayList<>();

    @Test
    void records_read_twice_are_told_once() {
        state.join(null, told::add);
        state.frame(5, frame(10), Stamps.NONE);
        state.frame(5, frame(10), Stamps.NONE);
        state.frame(6, frame(10), Stamps.NONE);
        assertThat(told).hasSize(1);
        assertThat(state.offsets().frames()).isEqualTo(6);
    }

    @Test
    void a_clock_put_back_begins_a_new_time_line_and_a_repeat_after_a_restart_does_not() {
        state.frame(5, frame(10_000), Stamps.NONE);
        state.frame(6, frame(9_000), Stamps.NONE);
        assertThat(state.frame()).isEqualTo(frame(10_000));
        state.frame(7, frame(20), Stamps.NONE);
        assertThat(state.frame()).isEqualTo(frame(20));
        state.frame(8, frame(21), Stamps.NONE);
        assertThat(state.frame()).isEqualTo(frame(21));
    }

    @Test
    void an_older_revision_never_covers_a_newer_one() {
        state.join(null, told::add);
        state.event(1, call("a", 2, EventStatus.CONFIRMED), Stamps.NONE);
        state.event(2, call("a", 1, EventStatus.PROVISIONAL), Stamps.NONE);
        assertThat(told).hasSize(1);
        assertThat(new String(state.snapshot(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("CONFIRMED");
    }

    @Test
    void a_stored_snapshot_and_the_topics_after_it_join_without_gap_or_double() {
        StoredState stored = new StoredState(frame(10), List.of(), List.of(), List.of(), new Offsets(40, 7, 7, 3));
        state.restore(stored);
        state.join(null, told::add);
        state.frame(40, frame(10), Stamps.NONE);
        state.frame(41, frame(11), Stamps.NONE);
        assertThat(told).extracting(Delta::offset).containsExactly(41L);
        assertThat(first(state.join("cup:40.7.7.3", told::add)).path("type").asText())
                .isEqualTo("resumed");
        assertThat(first(state.join("cup:39.7.7.3", told::add)).path("type").asText())
                .isEqualTo("expired");
    }

    @Test
    void a_token_from_another_match_or_the_future_is_expired() {
        state.frame(5, frame(10), Stamps.NONE);
        for (String token : List.of("league:5.-1.-1.-1", "cup:9.-1.-1.-1", "cup:x", "cup:1.2.3", "cup:5.-1.-1.-1.0")) {
            assertThat(first(state.join(token, told::add)).path("type").asText())
                    .isEqualTo("expired");
        }
    }

    @Test
    void calls_after_a_token_are_those_not_yet_read() throws IOException {
        for (int i = 0; i < 4; i++) {
            state.event(i, call("call-" + i, 1, EventStatus.CONFIRMED), Stamps.NONE);
        }
        byte[] json = state.eventsAfter("cup:-1.-1.-1.1").orElseThrow();
        assertThat(CloudEvents.JSON.readTree(json).path("events")).hasSize(2);
        assertThat(state.eventsAfter("cup:-1.-1.-1.7")).isEmpty();
        assertThat(state.eventsAfter(null)).isPresent();
    }

    @Test
    void a_slow_reader_is_owed_the_newest_of_each_kind_and_every_call() {
        state.join(null, told::add);
        for (int i = 1; i <= 5; i++) {
            state.frame(i, frame(i), Stamps.NONE);
            state.event(i, call("call-" + i, 1, EventStatus.CONFIRMED), Stamps.NONE);
            state.players(i, List.of());
        }
        Outbox outbox = new Outbox();
        told.forEach(outbox::put);
        assertThat(outbox.drain())
                .extracting(delta -> delta.topic() + " " + delta.offset())
                .containsExactly("EVENTS 1", "EVENTS 2", "EVENTS 3", "EVENTS 4", "FRAMES 5", "EVENTS 5", "PLAYERS 5");
        assertThat(outbox.isEmpty()).isTrue();
    }

    private static JsonNode first(List<byte[]> messages) {
        try {
            return CloudEvents.JSON.readTree(messages.get(0));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MatchFrame frame(long number) {
        return new MatchFrame(
                "cup", number, number * 40_000, 1, 0, List.of(), null, number * 40_000, List.of(), 1, 1, null);
    }

    private static MatchEvent call(String id, int revision, EventStatus status) {
        return Passes.call("cup", id, revision, status, 0);
    }
}
