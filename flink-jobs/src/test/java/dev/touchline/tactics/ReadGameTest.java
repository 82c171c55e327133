package dev.touchline.tactics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.touchline.event.EventStatus;
import dev.touchline.event.EventType;
import dev.touchline.event.MatchEvent;
import dev.touchline.match.Role;
import dev.touchline.match.Team;
import dev.touchline.match.rules.MatchRules;
import dev.touchline.match.rules.RestartRules;
import org.junit.jupiter.api.Test;

class ReadGameTest {
    private static Script twoMatesAndAnOpponent() {
        return new Script()
                .person(1, Team.HOME, 0, 0)
                .person(2, Team.HOME, 20, 0)
                .person(3, Team.AWAY, 0, 20);
    }

    /** One with the ball on the centre spot for a second, a mate and an opponent there. */
    private static Script withMateAndOpponentAt(double mateX, double mateY, double opponentX, double opponentY) {
        return new Script()
                .person(1, Team.HOME, 0, 0)
                .person(2, Team.HOME, mateX, mateY)
                .person(3, Team.AWAY, opponentX, opponentY)
                .ballAt(0.3, 0)
                .rest(1);
    }

    private static void isCompleted(MatchEvent pass, int from, int to) {
        assertThat(pass.outcome()).isEqualTo("completed");
        assertThat(pass.player()).satisfies(player -> assertThat(player.id()).isEqualTo(from));
        assertThat(pass.receiver())
                .satisfies(receiver -> assertThat(receiver.id()).isEqualTo(to));
    }

    @Test
    void a_pass_is_provisional_in_flight_and_confirmed_with_its_receiver() {
        var told = twoMatesAndAnOpponent()
                .ballAt(0.3, 0)
                .rest(1)
                .travel(19.7, 0, 1.3)
                .rest(1)
                .read();
        var passes = told.of(EventType.PASS);
        assertThat(passes)
                .extracting(MatchEvent::status)
                .containsExactly(EventStatus.PROVISIONAL, EventStatus.CONFIRMED);
        assertThat(passes).extracting(MatchEvent::revision).containsExactly(1, 2);
        assertThat(passes).extracting(MatchEvent::id).containsOnly(passes.get(0).id());
        MatchEvent pass = passes.get(1);
        isCompleted(pass, 1, 2);
        assertThat(pass.timeMicros() * 1e-6).isCloseTo(Script.START_SECONDS + 1.0, within(0.2));
        assertThat(pass.evidence().pictures()).containsKey("left");
    }

    @Test
    void a_pass_cut_out_is_incomplete_and_an_interception() {
        var told = twoMatesAndAnOpponent()
                .ballAt(0, 0.3)
                .rest(1)
                .travel(0, 19.7, 1.3)
                .rest(1)
                .read();
        assertThat(told.of(EventType.PASS)).last().satisfies(pass -> {
            assertThat(pass.outcome()).isEqualTo("incomplete");
            assertThat(pass.receiver()).isNull();
        });
        assertThat(told.of(EventType.INTERCEPTION)).singleElement().satisfies(call -> assertThat(call.team())
                .isEqualTo(Team.AWAY));
    }

    @Test
    void a_ball_over_the_touchline_is_out_and_comes_back_by_a_throw_in() {
        var told = Script.overTheTouchline()
                .rest(3)
                .ballAt(10, 34)
                .rest(2)
                .travel(10, 20.5, 1)
                .rest(1)
                .read();
        assertThat(told.of(EventType.BALL_OUT)).singleElement().satisfies(out -> {
            assertThat(out.team()).isEqualTo(Team.HOME);
            assertThat(out.subtype()).isEqualTo("throw_in");
        });
        assertThat(told.of(EventType.RESTART)).singleElement().satisfies(restart -> {
            assertThat(restart.subtype()).isEqualTo("throw_in");
            assertThat(restart.team()).isEqualTo(Team.AWAY);
        });
        assertThat(told.state().clock().outOfPlay()).isGreaterThan(4);
    }

    @Test
    void a_ball_that_is_out_is_no_free_kick_until_it_runs_far() {
        assertThat(outAndThenBy4(13).of(EventType.RESTART)).isEmpty();
        assertThat(outAndThenBy4(-4).of(EventType.RESTART))
                .singleElement()
                .satisfies(restart -> assertThat(restart.subtype()).isEqualTo("free_kick"));
    }

    /** Out over the touchline; after a while somebody upfield moves a ball at 8 m/s to there, and it lies. */
    private static Script.Told outAndThenBy4(double toY) {
        return Script.overTheTouchline()
                .rest(1)
                .hidden(5)
                .ballAt(10, 17.5)
                .rest(1)
                .travel(10, toY, (17.5 - toY) / 8)
                .rest(1.2)
                .read();
    }

    @Test
    void a_ball_that_was_taken_for_out_and_goes_from_player_to_player_is_in_play() {
        var told = Script.overTheTouchline()
                .rest(0.4)
                .person(5, Team.HOME, -10, 0)
                .person(6, Team.HOME, 4, 0)
                .ballAt(-9.8, 0)
                .rest(1.4)
                .travel(3.8, 0, 1)
                .rest(1.5)
                .read();
        assertThat(told.of(EventType.RESTART)).isNotEmpty();
        assertThat(told.of(EventType.PASS)).last().satisfies(pass -> isCompleted(pass, 5, 6));
        assertThat(told.state().dead()).isNull();
    }

    @Test
    void how_long_a_ball_must_be_seen_over_a_line_is_a_rule_of_the_match() {
        var scene = new Script()
                .person(1, Team.HOME, 10, 25)
                .ballAt(10, 25.3)
                .rest(1)
                .travel(10, 35.5, 0.8)
                .rest(1);
        assertThat(scene.read().of(EventType.BALL_OUT)).hasSize(1);
        assertThat(scene.read(outAfter(1000)).of(EventType.BALL_OUT)).isEmpty();
    }

    private static MatchRules outAfter(int frames) {
        MatchRules usual = MatchRules.STANDARD;
        RestartRules restart = usual.restart();
        return new MatchRules(
                2,
                usual.fusion(),
                usual.possession(),
                usual.pass(),
                usual.shot(),
                new RestartRules(
                        restart.stillSeconds(),
                        restart.stoppedSpeed(),
                        restart.slowPace(),
                        restart.briskPace(),
                        restart.outMargin(),
                        frames,
                        restart.stillRadius(),
                        restart.strikeSpeed(),
                        restart.takerRadius(),
                        restart.soonestSeconds(),
                        restart.anywhereSeconds()),
                usual.running());
    }

    @Test
    void a_shot_over_the_line_between_the_posts_is_a_goal_that_the_kick_off_confirms() {
        var told = Script.shotOverTheGoalLine()
                .ballAt(0, 0)
                .rest(2)
                .travel(0, 9.6, 1)
                .rest(1)
                .read();
        assertThat(told.of(EventType.SHOT)).last().satisfies(shot -> assertThat(shot.outcome())
                .isEqualTo("goal"));
        assertThat(told.of(EventType.GOAL))
                .extracting(MatchEvent::status)
                .containsExactly(EventStatus.PROVISIONAL, EventStatus.CONFIRMED);
        assertThat(told.state().goals(Team.HOME)).isEqualTo(1);
        assertThat(told.state().goals(Team.AWAY)).isZero();
    }

    @Test
    void a_goal_that_nothing_has_denied_when_the_period_ends_stands() {
        var told = new Script()
                .person(1, Team.HOME, 40, 0)
                .person(9, Team.AWAY, Role.GOALKEEPER, 51, 6)
                .ballAt(40.2, 0)
                .rest(1)
                .travel(53.5, 0.5, 0.6)
                .rest(2)
                .whistle(2)
                .read();
        var goals = told.of(EventType.GOAL);
        assertThat(goals)
                .extracting(MatchEvent::status)
                .containsExactly(EventStatus.PROVISIONAL, EventStatus.CONFIRMED);
        assertThat(goals).extracting(MatchEvent::revision).containsExactly(1, 2);
        assertThat(goals).extracting(MatchEvent::period).containsOnly(1);
        assertThat(goals)
                .extracting(MatchEvent::timeMicros)
                .containsOnly(goals.get(0).timeMicros());
        assertThat(goals)
                .extracting(MatchEvent::clockSeconds)
                .containsOnly(goals.get(0).clockSeconds());
        assertThat(goals)
                .extracting(MatchEvent::player)
                .doesNotContainNull()
                .containsOnly(goals.get(0).player());
        assertThat(told.state().goals(Team.HOME)).isEqualTo(1);
        assertThat(told.state().dead()).isNull();
    }

    @Test
    void a_pass_still_on_its_way_at_the_whistle_is_incomplete() {
        var told = twoMatesAndAnOpponent()
                .ballAt(0.3, 0)
                .rest(1)
                .travel(12, 0, 0.8)
                .whistle(1)
                .read();
        assertThat(told.of(EventType.PASS))
                .extracting(MatchEvent::status, MatchEvent::outcome)
                .containsExactly(tuple(EventStatus.PROVISIONAL, null), tuple(EventStatus.CONFIRMED, "incomplete"));
    }

    @Test
    void the_game_is_read_on_when_time_steps_back() {
        var told = Script.overTheTouchline()
                .rest(1)
                .earlier(3600)
                .rest(1)
                .ballAt(10, 34)
                .rest(2)
                .travel(10, 20.5, 1)
                .rest(2)
                .read();
        assertThat(told.of(EventType.RESTART)).singleElement().satisfies(restart -> assertThat(restart.subtype())
                .isEqualTo("throw_in"));
        assertThat(told.state().possession()).isEqualTo(TeamPossession.AWAY);
    }

    @Test
    void a_ball_kept_at_the_feet_is_no_event_and_counts_as_possession() {
        var told = twoMatesAndAnOpponent().ballAt(0.3, 0).rest(2.8).read();
        assertThat(told.calls()).isEmpty();
        assertThat(told.state().clock().home()).isGreaterThan(2);
        assertThat(told.state().clock().away()).isZero();
    }

    @Test
    void a_ball_that_lies_still_while_everybody_stands_was_out_of_play_since_it_stopped() {
        var told = twoMatesAndAnOpponent().ballAt(0.3, 0).rest(4).read();
        assertThat(told.state().possession()).isEqualTo(TeamPossession.OUT_OF_PLAY);
        assertThat(told.state().clock().outOfPlay()).isGreaterThan(3);
        assertThat(told.state().clock().home()).isLessThan(0.1);
    }

    @Test
    void possession_stays_with_the_last_holder_while_nobody_sees_the_ball() {
        var told = twoMatesAndAnOpponent().ballAt(0.3, 0).rest(1).hidden(3).read();
        assertThat(told.state().possession()).isEqualTo(TeamPossession.HOME);
        assertThat(told.state().clock().home()).isGreaterThan(3);
    }

    @Test
    void a_pass_that_nobody_saw_leave_is_traced_back_to_its_passer() {
        var told = twoMatesAndAnOpponent()
                .ballAt(0.3, 0)
                .rest(1)
                .hidden(0.8)
                .ballAt(6, 0)
                .travel(19.7, 0, 1)
                .rest(1)
                .read();
        assertThat(told.of(EventType.PASS)).last().satisfies(pass -> {
            assertThat(pass.outcome()).isEqualTo("completed");
            assertThat(pass.timeMicros() * 1e-6).isCloseTo(Script.START_SECONDS + 1.4, within(0.2));
        });
    }

    @Test
    void a_leap_to_something_that_lies_still_is_not_the_ball() {
        var told = twoMatesAndAnOpponent()
                .ballAt(0.3, 0)
                .rest(1)
                .ballAt(-41.5, 0)
                .rest(1.5)
                .ballAt(0.3, 0)
                .rest(0.2)
                .read();
        assertThat(told.calls()).isEmpty();
        assertThat(told.state().possession()).isEqualTo(TeamPossession.HOME);
    }

    @Test
    void a_ball_that_glances_off_an_opponent_on_its_way_is_still_the_pass_to_the_mate() {
        var told = withMateAndOpponentAt(20, 1, 10, 0.5)
                .travel(10, 0, 0.8)
                .travel(19.7, 1, 2)
                .rest(1)
                .read();
        assertThat(told.of(EventType.PASS)).last().satisfies(pass -> isCompleted(pass, 1, 2));
        assertThat(told.of(EventType.INTERCEPTION)).isEmpty();
    }

    @Test
    void a_mate_who_miscontrols_a_pass_has_received_it_though_an_opponent_gets_the_ball() {
        var told = withMateAndOpponentAt(12, 0, 16, 1)
                .travel(11.7, 0, 1)
                .travel(15.7, 1, 1)
                .rest(1)
                .read();
        assertThat(told.of(EventType.PASS)).anySatisfy(pass -> isCompleted(pass, 1, 2));
    }

    @Test
    void the_same_frames_give_the_same_calls() {
        var script = twoMatesAndAnOpponent()
                .ballAt(0.3, 0)
                .rest(1)
                .travel(19.7, 0, 1.3)
                .rest(1);
        assertThat(script.read()).isEqualTo(script.read());
    }
}
