package dev.touchline.score;

import static dev.touchline.fixture.Passes.pass;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.touchline.event.EventStatus;
import dev.touchline.event.MatchEvent;
import dev.touchline.match.FrameBall;
import dev.touchline.match.FramePerson;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.PlayerState;
import dev.touchline.match.Role;
import dev.touchline.match.Team;
import dev.touchline.match.TeamState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FairFiguresTest {
    private static final long STEP = MatchFrame.STEP_MICROS;

    @Test
    void each_person_is_paired_with_the_nearest_report_within_a_metre_and_a_half() {
        var truth = truth(0, person(1, Team.HOME, 0, 0), person(2, Team.AWAY, 2, 0), person(3, Team.HOME, 20, 0));
        var frame =
                frame(0, null, report(7, Team.HOME, 0.9, 0), report(8, Team.HOME, 2.3, 0), report(9, Team.HOME, 22, 0));
        PeopleScore score = PeopleScore.of(List.of(truth), List.of(frame), 0);
        assertThat(score.recall()).isCloseTo(2.0 / 3, offset(1e-9));
        assertThat(score.precision()).isCloseTo(2.0 / 3, offset(1e-9));
        assertThat(score.rmse()).isCloseTo(Math.sqrt((0.81 + 0.09) / 2), offset(1e-9));
        assertThat(score.teamAccuracy()).isEqualTo(0.5);
        assertThat(score.reportedIdOf()).containsEntry(1, 7).containsEntry(2, 8).hasSize(2);
    }

    @Test
    void a_frame_that_never_came_counts_as_everybody_missed() {
        var first = truth(0, person(1, Team.HOME, 0, 0));
        var second = truth(1, person(1, Team.HOME, 0, 0));
        PeopleScore score =
                PeopleScore.of(List.of(first, second), List.of(frame(0, null, report(7, Team.HOME, 0, 0))), 0);
        assertThat(score.recall()).isEqualTo(0.5);
        assertThat(score.precision()).isEqualTo(1);
    }

    @Test
    void what_happens_before_the_warm_up_is_over_does_not_count() {
        var early = truth(0, person(1, Team.HOME, 0, 0));
        var later = truth(1, person(1, Team.HOME, 0, 0));
        var frames = List.of(frame(0, null), frame(1, null, report(7, Team.HOME, 0, 0)));
        assertThat(PeopleScore.of(List.of(early, later), frames, STEP).recall()).isEqualTo(1);
    }

    @Test
    void an_id_that_changes_halfway_costs_half_of_the_identity() {
        List<TruthFrame> truth = new ArrayList<>();
        List<MatchFrame> frames = new ArrayList<>();
        for (int number = 0; number < 10; number++) {
            truth.add(truth(number, person(1, Team.HOME, 0, 0)));
            frames.add(frame(number, null, report(number < 5 ? 7 : 8, Team.HOME, 0, 0)));
        }
        PeopleScore score = PeopleScore.of(truth, frames, 0);
        assertThat(score.recall()).isEqualTo(1);
        assertThat(score.idf1()).isEqualTo(0.5);
    }

    @Test
    void low_and_high_balls_are_counted_apart_and_hidden_ones_not_at_all() {
        List<TruthFrame> truth = List.of(
                ball(0, 0.1, true), ball(1, 0.3, true), ball(2, 2, true), ball(3, 0.1, false), ball(4, 4, true));
        List<MatchFrame> frames =
                List.of(frame(0, at(0.9)), frame(1, at(1.1)), frame(2, at(0)), frame(3, null), frame(4, null));
        BallScore score = BallScore.of(truth, frames, 0);
        assertThat(score.foundLow()).isEqualTo(0.5);
        assertThat(score.foundHigh()).isEqualTo(0.5);
    }

    @Test
    void distance_is_held_against_the_path_really_run() {
        List<TruthFrame> truth = new ArrayList<>();
        for (int number = 0; number <= 100; number++) {
            truth.add(truth(
                    number,
                    person(1, Team.HOME, number, 0),
                    person(2, Team.AWAY, 0, number),
                    person(3, Team.OFFICIALS, 0, 0)));
        }
        List<PlayerState> states = List.of(run(0, 7, 10), run(0, 8, 10), run(100, 7, 105), run(100, 8, 130));
        DistanceScore score = DistanceScore.of(truth, states, Map.of(1, 7, 2, 8), 0);
        assertThat(score.median()).isCloseTo(0.2, offset(1e-9));
        assertThat(score.worst()).isCloseTo(0.2, offset(1e-9));
        assertThat(DistanceScore.of(truth, states, Map.of(1, 7), 0).worst()).isEqualTo(1);
    }

    @Test
    void possession_differs_by_the_largest_of_three_shares() {
        List<TruthFrame> truth = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            truth.add(new TruthFrame(
                    number * STEP,
                    List.of(),
                    0,
                    0,
                    0,
                    true,
                    number < 50
                            ? TruthFrame.Possession.HOME
                            : number < 80
                                    ? TruthFrame.Possession.AWAY
                                    : number < 90 ? TruthFrame.Possession.CONTEST : TruthFrame.Possession.OUT_OF_PLAY));
        }
        List<TeamState> states = List.of(
                shape(0, Team.HOME, 0, 0), shape(0, Team.AWAY, 0, 0),
                shape(99, Team.HOME, 45, 15), shape(99, Team.AWAY, 30, 15));
        PossessionScore score = PossessionScore.of(truth, states, 0);
        assertThat(score.truth().home()).isCloseTo(100.0 * 50 / 90, offset(1e-9));
        assertThat(score.errorPoints()).isCloseTo(100.0 * 50 / 90 - 50, offset(1e-9));
    }

    @Test
    void a_pass_needs_the_right_moment_passer_and_receiver() {
        List<TruthFrame> truth = new ArrayList<>();
        List<MatchFrame> frames = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            truth.add(truth(number, person(1, Team.HOME, 0, 0), person(2, Team.HOME, 9, 0)));
            frames.add(frame(number, null, report(7, Team.HOME, 0, 0), report(8, Team.HOME, 9, 0)));
        }
        List<TruthPass> played =
                List.of(new TruthPass(0, 1, 2), new TruthPass(50 * STEP, 1, 2), new TruthPass(100 * STEP, 2, 1));
        List<MatchEvent> events = List.of(
                pass("a", 1, EventStatus.PROVISIONAL, 12 * STEP, 7, 8), // 0.48 s late, and right
                pass("b", 1, EventStatus.PROVISIONAL, 63 * STEP, 7, 8), // 0.52 s late
                pass("c", 1, EventStatus.PROVISIONAL, 100 * STEP, 7, 8), // the wrong way
                pass("c", 2, EventStatus.CONFIRMED, 100 * STEP, 8, 7), // and put right
                pass("d", 1, EventStatus.PROVISIONAL, 150 * STEP, 7, 8),
                pass("d", 2, EventStatus.RETRACTED, 150 * STEP, 7, 8));
        PassScore score = PassScore.of(played, events, truth, frames, 0, 200 * STEP);
        assertThat(score).isEqualTo(new PassScore(2, 3, 3));
        assertThat(score.f1()).isCloseTo(2.0 / 3, offset(1e-9));
        assertThat(PassScore.of(played, events, truth, frames, STEP, 90 * STEP)).isEqualTo(new PassScore(0, 1, 2));
        assertThat(PassScore.of(played, events, truth, frames, 0, 10 * STEP)).isEqualTo(new PassScore(1, 1, 1));
    }

    private static TruthFrame truth(long number, TruthFrame.Person... people) {
        return new TruthFrame(number * STEP, List.of(people), 0, 0, 0, true, TruthFrame.Possession.CONTEST);
    }

    private static TruthFrame ball(long number, double height, boolean visible) {
        return new TruthFrame(number * STEP, List.of(), 0, 0, height, visible, TruthFrame.Possession.CONTEST);
    }

    private static TruthFrame.Person person(int id, Team team, double x, double y) {
        return new TruthFrame.Person(id, team, x, y);
    }

    private static FramePerson report(int id, Team team, double x, double y) {
        return new FramePerson(id, team, Role.OUTFIELD, null, x, y, 0, 0, 0.1, true, 1, 1);
    }

    private static FrameBall at(double x) {
        return new FrameBall(x, 0, 0.11, 0, 0, 0, 0.1, true, 1);
    }

    private static MatchFrame frame(long number, @Nullable FrameBall ball, FramePerson... people) {
        return new MatchFrame(
                "m", number, number * STEP, 1, 0, List.of(people), ball, number * STEP, List.of(), 1, 1, null);
    }

    private static PlayerState run(long number, int id, double distance) {
        return new PlayerState(
                "m",
                number * STEP,
                1,
                0,
                id,
                Team.HOME,
                Role.OUTFIELD,
                null,
                0,
                0,
                0,
                0,
                distance,
                List.of(),
                0,
                0,
                0,
                1,
                1);
    }

    private static TeamState shape(long number, Team team, double possession, double contest) {
        return new TeamState("m", number * STEP, 1, 0, team, 0, 0, 0, 0, 0, 0, List.of(), possession, contest, 0);
    }
}
