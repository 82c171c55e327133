package dev.touchline.tactics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchline.event.EventType;
import dev.touchline.event.MatchEvent;
import dev.touchline.match.Team;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
    @Test
    void a_threshold_just_met_is_an_even_chance_and_more_of_it_makes_it_surer() {
        assertThat(Confidence.met(5, 5)).isEqualTo(0.5);
        assertThat(Confidence.met(10, 5)).isEqualTo(0.75);
        assertThat(Confidence.met(2.5, 5)).isEqualTo(0.25);
        assertThat(Confidence.met(0, 5)).isZero();
        assertThat(Confidence.below(1.5, 0)).isEqualTo(1);
        assertThat(Confidence.weakest(0.9, Double.NaN)).isZero();
    }

    @Test
    void a_ball_that_may_be_something_else_makes_no_sure_pass() {
        assertThat(last(scene(0.95)).confidence()).isGreaterThan(0.6);
        assertThat(last(scene(0.4)).confidence()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void a_receiver_beside_an_opponent_makes_a_less_sure_pass_than_one_alone() {
        MatchEvent alone = last(scene(1));
        MatchEvent beside = last(scene(1).person(3, Team.AWAY, 20.6, 0));
        assertThat(beside.receiver()).isEqualTo(alone.receiver());
        assertThat(beside.confidence()).isLessThan(alone.confidence());
    }

    @Test
    void a_kick_off_makes_a_goal_surer_than_it_was() {
        var goals = Script.shotOverTheGoalLine()
                .ballAt(0, 0)
                .rest(2)
                .travel(0, 9.6, 1)
                .rest(1)
                .read()
                .of(EventType.GOAL);
        assertThat(goals.get(0).confidence()).isBetween(0.5, 1.0);
        assertThat(goals.get(1).confidence()).isBetween(goals.get(0).confidence() + 0.05, 1.0);
    }

    /** A pass over twenty metres to a mate's feet; {@code ball} is how sure it is that the ball is the ball. */
    private static Script scene(double ball) {
        return new Script()
                .person(1, Team.HOME, 0, 0)
                .person(2, Team.HOME, 20, 0)
                .certain(ball);
    }

    private static MatchEvent last(Script scene) {
        var passes =
                scene.ballAt(0.3, 0).rest(1).travel(19.7, 0, 1.3).rest(1).read().of(EventType.PASS);
        return passes.get(passes.size() - 1);
    }
}
