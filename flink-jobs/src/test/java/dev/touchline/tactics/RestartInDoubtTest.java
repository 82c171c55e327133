package dev.touchline.tactics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchline.event.EventStatus;
import dev.touchline.event.EventType;
import dev.touchline.event.MatchEvent;
import dev.touchline.match.Team;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestartInDoubtTest {
    private static final double WALK = 0.8;
    private static final double RUN = 3;

    /** The ball lies at somebody's feet until it is dead, and is kicked to a team-mate. */
    private static Script kickedAfterTheWhistle() {
        return new Script()
                .pace(WALK)
                .person(1, Team.HOME, 10, 5)
                .person(2, Team.HOME, 20, 5)
                .ballAt(10.3, 5)
                .rest(5)
                .travel(19.7, 5, 0.9);
    }

    private static List<EventStatus> statuses(Script.Told told, EventType type) {
        return told.of(type).stream().map(MatchEvent::status).toList();
    }

    @Test
    void a_kick_to_the_spot_is_no_restart_and_no_pass() {
        Script.Told told = kickedAfterTheWhistle().rest(5).read();
        assertThat(statuses(told, EventType.RESTART)).containsExactly(EventStatus.CONFIRMED, EventStatus.RETRACTED);
        assertThat(statuses(told, EventType.PASS)).endsWith(EventStatus.RETRACTED);
        assertThat(told.state().dead()).isNotNull();
        assertThat(told.state().clock().outOfPlay()).isCloseTo(10.9, within(0.8));
        assertThat(told.state().clock().of(Team.HOME)).isLessThan(0.8);
    }

    @Test
    void where_everybody_runs_on_play_was_restarted() {
        Script.Told told =
                kickedAfterTheWhistle().pace(RUN).rest(2).pace(WALK).rest(5).read();
        assertThat(statuses(told, EventType.RESTART)).containsExactly(EventStatus.CONFIRMED);
        assertThat(statuses(told, EventType.PASS)).endsWith(EventStatus.CONFIRMED);
    }

    @Test
    void a_goal_that_was_confirmed_stands() {
        Script.Told told = Script.shotOverTheGoalLine()
                .pace(WALK)
                .ballAt(0.3, 0)
                .rest(2)
                .travel(0, 9.6, 0.9)
                .rest(5)
                .read();
        assertThat(statuses(told, EventType.GOAL)).containsExactly(EventStatus.PROVISIONAL, EventStatus.CONFIRMED);
        assertThat(told.state().goals(Team.HOME)).isEqualTo(1);
    }

    @Test
    void a_goal_that_was_denied_is_called_again() {
        Script.Told told = Script.shotOverTheGoalLine()
                .pace(WALK)
                .person(5, Team.AWAY, 20, 5)
                .person(6, Team.AWAY, 30, 5)
                .ballAt(20.3, 5)
                .rest(5)
                .travel(29.7, 5, 0.9)
                .rest(5)
                .read();
        assertThat(statuses(told, EventType.GOAL))
                .containsExactly(EventStatus.PROVISIONAL, EventStatus.RETRACTED, EventStatus.PROVISIONAL);
        assertThat(told.of(EventType.GOAL)).extracting(MatchEvent::id).satisfies(ids -> assertThat(ids.get(2))
                .isNotEqualTo(ids.get(1))
                .isNotEqualTo(ids.get(0)));
        assertThat(told.of(EventType.GOAL)).extracting(MatchEvent::revision).containsExactly(1, 2, 1);
        assertThat(told.state().goals(Team.HOME)).isEqualTo(1);
    }
}
