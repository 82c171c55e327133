package dev.touchline.tactics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchline.event.EventType;
import dev.touchline.event.MatchEvent;
import dev.touchline.match.FramePerson;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.Role;
import dev.touchline.match.Team;
import dev.touchline.match.rules.MatchRules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long KICK_OFF = 40_000L * 25;

    private final ReadGame game = new ReadGame(Script.SETUP, TacticsRules.of(MatchRules.STANDARD));
    private final List<MatchEvent> calls = new ArrayList<>();
    private GameState state = ReadGame.beginning();
    private long number = KICK_OFF;

    @Test
    void where_all_walk_nobody_plays() {
        go(20, 10, 2.6);
        assertThat(state.dead()).isNull();
        go(20, 12, 0.9);
        assertThat(state.dead()).isNotNull();
        assertThat(state.clock().outOfPlay()).isCloseTo(12, within(1.0));
        assertThat(state.clock().contest()).isCloseTo(10, within(1.0));
    }

    @Test
    void where_all_run_again_play_goes_on() {
        go(20, 10, 2.6);
        go(20, 12, 0.9);
        go(20, 5, 2.6);
        assertThat(state.dead()).isNull();
        assertThat(state.clock().outOfPlay()).isCloseTo(12, within(1.0));
        assertThat(calls).extracting(MatchEvent::type).containsExactly(EventType.RESTART);
        assertThat(calls.get(0).player()).isNull();
    }

    @Test
    void a_quiet_spell_is_no_stop() {
        go(20, 10, 2.6);
        go(20, 12, 1.4);
        assertThat(state.dead()).isNull();
    }

    @Test
    void a_few_who_walk_say_nothing_of_the_rest() {
        go(20, 10, 2.6);
        go(11, 12, 0.9);
        assertThat(state.dead()).isNull();
    }

    @Test
    void a_step_back_in_time_begins_anew() {
        go(20, 10, 2.6);
        number -= 600 * 25;
        go(20, 10, 2);
        assertThat(state.dead()).isNull();
        assertThat(state.pace().speed()).isCloseTo(2, within(0.1));
    }

    @Test
    void a_gap_between_frames_is_no_walk() {
        go(20, 10, 2.6);
        go(20, 2, 1);
        number += 20 * 25;
        go(20, 0.5, 1);
        assertThat(state.dead()).isNull();
    }

    private void go(int players, double seconds, double speed) {
        for (int i = 0; i < seconds * 25; i++) {
            Reading reading = game.step(state, frame(players, speed));
            state = reading.state();
            calls.addAll(reading.calls());
        }
    }

    private MatchFrame frame(int players, double speed) {
        List<FramePerson> people = new ArrayList<>();
        for (int id = 1; id <= players; id++) {
            Team team = id % 2 == 0 ? Team.HOME : Team.AWAY;
            people.add(new FramePerson(id, team, Role.OUTFIELD, id, id, id, speed, 0, 0.1, true, 1, 1));
        }
        long now = number++ * MatchFrame.STEP_MICROS;
        return new MatchFrame("m", number, now, 1, 600, people, null, now, List.of(), 1, 1, null);
    }
}
