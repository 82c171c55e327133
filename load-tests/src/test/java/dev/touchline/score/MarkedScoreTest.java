package dev.touchline.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.match.FramePerson;
import dev.touchline.match.Role;
import dev.touchline.match.Team;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedScoreTest {
    @Test
    void somebody_seen_by_both_cameras_stands_halfway_between_the_two_places() {
        var left = List.of(outfield(Team.HOME, 1, 5), outfield(Team.AWAY, -20, 0));
        var right = List.of(outfield(Team.HOME, 2, 5), outfield(Team.HOME, 30, 0));

        assertThat(MarkedPerson.inEither(left, right))
                .containsExactlyInAnyOrder(
                        outfield(Team.HOME, 1.5, 5), outfield(Team.AWAY, -20, 0), outfield(Team.HOME, 30, 0));
    }

    @Test
    void opponents_side_by_side_are_two_people_however_near() {
        var left = List.of(outfield(Team.HOME, 0, 0));
        var right = List.of(outfield(Team.AWAY, 0.2, 0));

        assertThat(MarkedPerson.inEither(left, right)).hasSize(2);
    }

    @Test
    void each_person_is_paired_once_within_a_metre_and_a_half() {
        var marked = List.of(outfield(Team.HOME, 0, 0), outfield(Team.AWAY, 10, 0));
        var reported = List.of(
                found(1, Team.HOME, Role.OUTFIELD, 0.3, 0.4),
                found(2, Team.HOME, Role.OUTFIELD, 1, 0),
                found(3, Team.AWAY, Role.OUTFIELD, 11.6, 0));

        MarkedScore score = MarkedScore.of(List.of(new MarkedScore.Instant(marked, reported)));

        assertThat(score.recall()).isEqualTo(0.5);
        assertThat(score.precision()).isEqualTo(1.0 / 3);
        assertThat(score.rmse()).isEqualTo(0.5);
    }

    @Test
    void a_keeper_taken_for_an_outfield_player_has_the_right_team_and_the_wrong_role() {
        var marked = List.of(new MarkedPerson(Team.AWAY, true, -45, 0), outfield(Team.OFFICIALS, 0, 0));
        var reported =
                List.of(found(1, Team.AWAY, Role.OUTFIELD, -45, 0), found(2, Team.OFFICIALS, Role.REFEREE, 0, 0));

        MarkedScore score = MarkedScore.of(List.of(new MarkedScore.Instant(marked, reported)));

        assertThat(score.team()).isEqualTo(1);
        assertThat(score.teamOrRole()).isEqualTo(0.5);
    }

    @Test
    void an_instant_without_a_frame_counts_as_nobody_found() {
        var marked = List.of(outfield(Team.HOME, 0, 0));

        assertThat(MarkedScore.of(List.of(new MarkedScore.Instant(marked, List.of())))
                        .recall())
                .isZero();
    }

    private static MarkedPerson outfield(Team team, double x, double y) {
        return new MarkedPerson(team, false, x, y);
    }

    private static FramePerson found(int id, Team team, Role role, double x, double y) {
        return new FramePerson(id, team, role, null, x, y, 0, 0, 0.2, true, 1, 1);
    }
}
