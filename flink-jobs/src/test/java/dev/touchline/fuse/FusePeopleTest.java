package dev.touchline.fuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.touchline.footage.PixelBox;
import dev.touchline.match.FramePerson;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.Role;
import dev.touchline.match.Team;
import dev.touchline.sighting.KitLikelihoods;
import dev.touchline.sighting.PictureQuality;
import dev.touchline.sighting.PitchEstimate;
import dev.touchline.sighting.Sighting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FusePeopleTest {
    private static final long STEP = MatchFrame.STEP_MICROS;

    private final Stage stage = new Stage();
    private long now = Stage.START;

    @Test
    void somebody_needs_three_sightings_to_be_believed() {
        tick(Stage.person(1, 0, 0, Stage.HOME));
        tick(Stage.person(1, 0.1, 0, Stage.HOME));
        assertThat(stage.last().people()).isEmpty();
        tick(Stage.person(1, 0.2, 0, Stage.HOME));
        assertThat(stage.last().people()).hasSize(1);
        assertThat(only().team()).isEqualTo(Team.HOME);
        assertThat(only().seen()).isTrue();
    }

    @Test
    void two_cameras_see_one_person_as_one_even_half_a_metre_apart() {
        for (int i = 0; i < 50; i++) {
            tick(Stage.person(1, 5 + 0.1 * i, 0, Stage.HOME));
            stage.see("other", now - STEP / 2, Stage.person(9, 5 + 0.1 * i, 0.6, Stage.HOME));
        }
        assertThat(stage.last().people()).hasSize(1);
        assertThat(only().y()).isBetween(0.1, 0.5);
        assertThat(only().vx()).isCloseTo(2.5, offset(0.5));
    }

    @Test
    void a_person_handed_from_one_camera_to_the_next_keeps_the_id() {
        for (int i = 0; i < 20; i++) {
            tick(Stage.person(1, 0.2 * i, 0, Stage.AWAY));
            stage.mark("other", now - STEP / 2, PictureQuality.CLEAN);
        }
        int id = only().id();
        for (int i = 20; i < 40; i++) {
            tick();
            stage.see("other", now - STEP / 2, Stage.person(77, 0.2 * i, 0.2, Stage.AWAY));
        }
        assertThat(only().id()).isEqualTo(id);
    }

    @Test
    void somebody_hidden_is_carried_on_unseen_then_no_longer_shown_and_comes_back_as_the_same() {
        for (int i = 0; i < 30; i++) {
            tick(Stage.person(1, 0.1 * i, 0, Stage.HOME));
        }
        int id = only().id();
        double sigma = only().sigma();
        for (int i = 0; i < 10; i++) {
            tick();
        }
        assertThat(only().seen()).isFalse();
        assertThat(only().sigma()).isGreaterThan(sigma);
        assertThat(only().x()).isGreaterThan(3);
        for (int i = 0; i < 60; i++) {
            tick();
        }
        assertThat(stage.last().people()).isEmpty();
        for (int i = 0; i < 10; i++) {
            tick(Stage.person(8, 7, 0.5, Stage.HOME));
        }
        assertThat(only().id()).isEqualTo(id);
        assertThat(only().identityProbability()).isLessThanOrEqualTo(1).isGreaterThan(0.3);
    }

    @Test
    void an_opponent_who_appears_where_somebody_was_lost_is_somebody_else() {
        for (int i = 0; i < 60; i++) {
            tick(Stage.person(1, 0, 0, Stage.HOME));
        }
        int id = only().id();
        for (int i = 0; i < 30; i++) {
            tick();
        }
        for (int i = 0; i < 30; i++) {
            tick(Stage.person(2, 0.5, 0, Stage.AWAY));
        }
        assertThat(only().id()).isNotEqualTo(id);
        assertThat(only().team()).isEqualTo(Team.AWAY);
    }

    @Test
    void a_shed_picture_is_no_evidence_that_anybody_left() {
        for (int i = 0; i < 20; i++) {
            tick(Stage.person(1, 0, 0, Stage.HOME));
        }
        for (int i = 0; i < 8; i++) {
            now += STEP;
            stage.mark("main", now, PictureQuality.SHED);
        }
        assertThat(stage.last().people()).hasSize(1);
    }

    @Test
    void there_are_never_more_than_eleven_a_side_and_three_officials() {
        for (int i = 0; i < 60; i++) {
            List<Sighting> crowd = new ArrayList<>();
            for (int k = 0; k < 32; k++) {
                crowd.add(Stage.person(
                        k + 1,
                        -48 + 3 * k,
                        k % 7 * 4 - 12,
                        k < 14 ? Stage.HOME : k < 27 ? Stage.AWAY : Stage.OFFICIAL));
            }
            tick(crowd.toArray(Sighting[]::new));
        }
        List<FramePerson> people = stage.last().people();
        assertThat(people).hasSize(25);
        assertThat(people.stream().filter(person -> person.team() == Team.HOME)).hasSizeLessThanOrEqualTo(11);
        assertThat(people.stream().filter(person -> person.team() == Team.OFFICIALS))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void a_post_taken_for_a_person_gives_way_once_everybody_is_there() {
        for (int i = 0; i < 600; i++) {
            List<Sighting> crowd = new ArrayList<>();
            crowd.add(Stage.person(99, 52.5, 3.66, Stage.OFFICIAL));
            for (int k = 0; k < (i < 400 ? 24 : 25); k++) {
                crowd.add(Stage.person(
                        k + 1,
                        -45 + 3.5 * k,
                        k % 7 * 4 - 12 + 2 * Math.sin(0.03 * i),
                        k < 11 ? Stage.HOME : k < 22 ? Stage.AWAY : Stage.OFFICIAL));
            }
            tick(crowd.toArray(Sighting[]::new));
        }
        assertThat(stage.last().people()).hasSize(25).noneMatch(person -> person.x() > 50);
    }

    @Test
    void a_substitute_beside_the_assistant_takes_nobodys_place() {
        for (int i = 0; i < 2000; i++) {
            List<Sighting> crowd = new ArrayList<>();
            crowd.add(Stage.person(99, 3, 34.3 + 0.5 * Math.sin(0.2 * i), Stage.OFFICIAL));
            crowd.add(Stage.person(98, -20 + 15 * Math.sin(0.01 * i), 34.7, Stage.OFFICIAL));
            crowd.add(Stage.person(97, 20 + 15 * Math.sin(0.01 * i), -34.7, Stage.OFFICIAL));
            crowd.add(Stage.person(96, 10 * Math.sin(0.01 * i), 6, Stage.OFFICIAL));
            for (int k = 0; k < 22; k++) {
                double y = k % 7 * 4 - 20 + 2 * Math.sin(0.03 * i);
                crowd.add(Stage.person(k + 1, -45 + 4 * k, y, k < 11 ? Stage.HOME : Stage.AWAY));
            }
            tick(crowd.toArray(Sighting[]::new));
        }
        List<FramePerson> people = stage.last().people();
        assertThat(people).hasSize(25);
        assertThat(people.stream().filter(person -> person.role() == Role.REFEREE))
                .singleElement()
                .satisfies(referee -> assertThat(referee.y()).isCloseTo(6, offset(0.5)));
        assertThat(people).noneMatch(person -> person.y() > 33 && person.x() > 0);
    }

    @Test
    void an_assistant_who_stands_stays_one_while_a_substitute_warms_up_beside_them() {
        for (int i = 0; i < 4000; i++) {
            double x = i < 2000 ? -20 + 15 * Math.sin(0.01 * i) : -20;
            List<Sighting> crowd = new ArrayList<>();
            crowd.add(Stage.person(98, x, 34.7, Stage.OFFICIAL));
            crowd.add(Stage.person(97, 20 + 15 * Math.sin(0.01 * i), -34.7, Stage.OFFICIAL));
            if (i > 1500) {
                crowd.add(Stage.person(99, 10 + 10 * Math.sin(0.02 * i), 34.5, Stage.HOME));
            }
            tick(crowd.toArray(Sighting[]::new));
        }
        assertThat(stage.last().people().stream()
                        .filter(person -> person.role() == Role.ASSISTANT_REFEREE && person.y() > 0))
                .anySatisfy(assistant -> assertThat(assistant.x()).isCloseTo(-20, offset(0.5)));
    }

    @Test
    void two_ids_on_one_body_are_parted_and_the_body_without_one_gets_it() {
        for (int i = 0; i < 120; i++) { // each camera alone sees one of two team-mates, far apart, …
            tick(Stage.person(1, -10, 0, Stage.HOME));
            stage.see("other", now - STEP / 2, Stage.person(2, i < 60 ? 10 - 0.3 * i : -8, 0.3, Stage.HOME));
        }
        assertThat(stage.last().people()).hasSize(2);
        for (int i = 0; i < 120; i++) { // … until one drifts on to the other's body
            tick(Stage.person(1, -10, 0, Stage.HOME));
            stage.see("other", now - STEP / 2, Stage.person(2, Math.max(-10, -8 - 0.1 * i), 0.3, Stage.HOME));
        }
        assertThat(stage.last().people()).hasSize(1);
    }

    @Test
    void keepers_and_officials_get_their_roles_and_a_lone_keeper_the_number() {
        for (int i = 0; i < 30; i++) {
            tick(
                    Stage.person(1, -50, 0, Stage.HOME_KEEPER),
                    Stage.person(2, 0, 5, Stage.OFFICIAL),
                    Stage.person(3, 10, -34.5, Stage.OFFICIAL));
        }
        assertThat(stage.last().people())
                .extracting(FramePerson::role)
                .containsExactlyInAnyOrder(Role.GOALKEEPER, Role.REFEREE, Role.ASSISTANT_REFEREE);
        assertThat(stage.last().people())
                .filteredOn(person -> person.role() == Role.GOALKEEPER)
                .allSatisfy(keeper -> {
                    assertThat(keeper.number()).isEqualTo(1);
                    assertThat(keeper.team()).isEqualTo(Team.HOME);
                });
    }

    @Test
    void keepers_belong_to_the_goal_they_stand_at_however_their_shirts_look() {
        var likeAway = new KitLikelihoods(0.02, 0.02, 0.25, 0.66, 0.05);
        var likeHome = new KitLikelihoods(0.02, 0.02, 0.66, 0.25, 0.05);
        for (int i = 0; i < 50; i++) {
            tick(Stage.person(1, -45, 0, likeAway), Stage.person(2, 45, 0, likeHome));
        }
        for (FramePerson keeper : stage.last().people()) {
            assertThat(keeper.role()).isEqualTo(Role.GOALKEEPER);
            assertThat(keeper.team()).isEqualTo(keeper.x() < 0 ? Team.HOME : Team.AWAY);
        }
    }

    @Test
    void who_stays_on_the_touchline_in_a_shirt_much_like_a_teams_is_an_assistant() {
        var grey = new KitLikelihoods(0.45, 0.05, 0.05, 0.05, 0.4);
        for (int i = 0; i < 250; i++) {
            tick(Stage.person(1, 0.04 * i, 34.6, grey), Stage.person(2, 0.04 * i, 20, grey));
        }
        for (FramePerson person : stage.last().people()) {
            assertThat(person.team()).isEqualTo(person.y() > 30 ? Team.OFFICIALS : Team.HOME);
        }
    }

    @Test
    void who_stays_on_the_touchline_far_from_any_goal_is_no_keeper() {
        var green = new KitLikelihoods(0.05, 0.05, 0.05, 0.45, 0.38);
        for (int i = 0; i < 250; i++) {
            tick(Stage.person(1, 10 + 0.02 * i, 34.6, green), Stage.person(2, 10 + 0.02 * i, 20, Stage.HOME));
        }
        assertThat(stage.last().people())
                .filteredOn(person -> person.y() > 30)
                .singleElement()
                .satisfies(person -> assertThat(person.role()).isEqualTo(Role.ASSISTANT_REFEREE));
    }

    @Test
    void a_late_picture_still_counts_for_where_people_were() {
        for (int i = 0; i < 30; i++) {
            tick(Stage.person(1, 0.2 * i, 0, Stage.HOME));
        }
        stage.see("slow", now - 5 * STEP, Stage.person(4, 0.2 * 24, 0, Stage.HOME));
        tick(Stage.person(1, 6, 0, Stage.HOME));
        assertThat(stage.last().people()).hasSize(1);
        assertThat(only().x()).isCloseTo(6, offset(0.3));
    }

    @Test
    void places_nowhere_near_the_pitch_never_reach_a_frame() {
        for (int i = 0; i < 10; i++) {
            tick(Stage.person(2, 300, 0, Stage.HOME), Stage.person(3, 0, -80, Stage.HOME));
        }
        assertThat(stage.last().people()).isEmpty();
    }

    @Test
    void after_a_cut_those_whom_that_camera_alone_showed_are_begun_afresh_at_once() {
        for (int i = 0; i < 30; i++) {
            tick(row(1, 0, 0.9));
            stage.see("other", now, Stage.person(50, 40, 0, Stage.AWAY));
        }
        List<Integer> before =
                stage.last().people().stream().map(FramePerson::id).toList();
        assertThat(before).hasSize(9);
        for (int i = 0; i < 4; i++) {
            tick(row(100, 9, 0.9));
            stage.see("other", now, Stage.person(50, 40, 0, Stage.AWAY));
        }
        assertThat(stage.last().people()).hasSize(9);
        assertThat(stage.last().people())
                .filteredOn(person -> before.contains(person.id()))
                .singleElement()
                .satisfies(kept -> assertThat(kept.x()).isCloseTo(40, offset(0.1)));
        assertThat(stage.last().people())
                .filteredOn(person -> person.x() < 39)
                .allSatisfy(person -> assertThat(person.y()).isCloseTo(9, offset(0.2)));
    }

    @Test
    void after_a_cut_of_both_cameras_nobody_is_left_of_those_before() {
        for (int i = 0; i < 30; i++) {
            tick(row(1, -20, 0.9));
            stage.see("other", now, row(50, 20, 0.9));
        }
        for (int i = 0; i < 4; i++) {
            // just after a cut a detector that looks for what moves also finds those who were there before
            tick(i == 0 ? both(row(1, -20, 0.9), row(100, 0, 0.9)) : row(100, 0, 0.9));
            stage.see("other", now, i == 0 ? both(row(50, 20, 0.9), row(150, 0, 0.9)) : row(150, 0, 0.9));
        }
        assertThat(stage.last().people()).hasSize(8).allSatisfy(person -> assertThat(person.y())
                .isCloseTo(0, offset(0.2)));
    }

    @Test
    void after_a_cut_what_hardly_looks_like_a_person_is_not_believed_at_once() {
        standFor(30, row(1, 0, 0.9));
        Sighting[] faint = {person(200, 0, 30, Stage.HOME, 0.3)};
        standFor(2, both(row(100, 9, 0.9), faint));
        assertThat(stage.last().people()).hasSize(8).allSatisfy(person -> assertThat(person.y())
                .isCloseTo(9, offset(0.2)));
    }

    @Test
    void everybody_elsewhere_after_a_pause_is_no_cut() {
        standFor(30, row(1, 0, 0.9));
        List<FramePerson> before = stage.last().people();
        now += 14 * STEP;
        tick(row(100, 9, 0.9));
        assertThat(stage.last().people())
                .extracting(FramePerson::id)
                .containsAll(before.stream().map(FramePerson::id).toList());
    }

    @Test
    void what_never_moves_and_hardly_looks_like_a_person_makes_room_for_who_does() {
        for (int i = 0; i < 80; i++) {
            tick(everybody(24, i, 0.4, false));
        }
        assertThat(stage.last().people()).hasSize(25);
        for (int i = 80; i < 100; i++) {
            tick(everybody(24, i, 0.4, true));
        }
        assertThat(stage.last().people()).hasSize(25).noneMatch(person -> person.y() > 30);
    }

    /** Eight people of the home side in a row along the pitch. */
    private static Sighting[] row(long firstTrack, double y, double score) {
        Sighting[] row = new Sighting[8];
        for (int i = 0; i < row.length; i++) {
            row[i] = person(firstTrack + i, -30 + 7 * i, y, Stage.HOME, score);
        }
        return row;
    }

    private static Sighting[] both(Sighting[] some, Sighting[] others) {
        return Stream.concat(Stream.of(some), Stream.of(others)).toArray(Sighting[]::new);
    }

    /** So many people who walk about, one thing that stands still, and perhaps one person more. */
    private static Sighting[] everybody(int walking, int tick, double thing, boolean more) {
        List<Sighting> people = new ArrayList<>();
        for (int i = 0; i < walking + (more ? 1 : 0); i++) {
            double x = -48 + 4 * i + 1.2 * Math.sin(0.05 * tick);
            people.add(person(10 + i, x, i % 2 == 0 ? 6 : -6, i % 2 == 0 ? Stage.HOME : Stage.AWAY, 0.9));
        }
        people.add(person(99, 0, 33, Stage.OFFICIAL, thing));
        return people.toArray(Sighting[]::new);
    }

    private static Sighting person(long track, double x, double y, KitLikelihoods kit, double score) {
        return new Sighting(
                track, new PixelBox(0, 0, 10, 30), score, kit, null, new PitchEstimate(x, y, 0.02, 0, 0.04));
    }

    private FramePerson only() {
        assertThat(stage.last().people()).hasSize(1);
        return stage.last().people().get(0);
    }

    private void standFor(int ticks, Sighting... people) {
        for (int i = 0; i < ticks; i++) {
            tick(people);
        }
    }

    private void tick(Sighting... people) {
        now += STEP;
        stage.see("main", now, people);
    }
}
