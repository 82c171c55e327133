package dev.touchline.simulator.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchline.match.Role;
import dev.touchline.match.Team;
import dev.touchline.pitch.PitchSize;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchPlayTest {
    private static final int MINUTE = 60 * Scene.TICKS_PER_SECOND;

    @Test
    void the_same_seed_gives_the_same_match_byte_for_byte_and_another_seed_another() {
        assertThat(told(5, 2 * MINUTE)).isEqualTo(told(5, 2 * MINUTE)).isNotEqualTo(told(6, 2 * MINUTE));
    }

    private static List<Object> told(long seed, int ticks) {
        MatchPlay match = new MatchPlay(seed, PitchSize.STANDARD);
        List<Object> told = new ArrayList<>();
        for (int tick = 0; tick < ticks; tick++) {
            told.add(match.next());
            told.add(match.possession());
            told.add(match.events());
        }
        return told;
    }

    @Test
    void nobody_runs_faster_than_nine_and_a_half_or_changes_pace_by_more_than_six_in_half_an_hour() {
        MatchPlay match = new MatchPlay(11, PitchSize.STANDARD);
        Scene before = match.next();
        double fastest = 0;
        double hardest = 0;
        double apart = 0;
        for (int tick = 0; tick < 30 * MINUTE; tick++) {
            Scene scene = match.next();
            for (int person = 0; person < scene.people().size(); person++) {
                Actor now = scene.people().get(person);
                Actor then = before.people().get(person);
                fastest = Math.max(fastest, Plane.length(now.vx(), now.vy()));
                hardest = Math.max(hardest, 25 * Plane.length(now.vx() - then.vx(), now.vy() - then.vy()));
                apart = Math.max(apart, Math.abs(now.x() - then.x() - now.vx() / 25));
            }
            before = scene;
        }
        assertThat(fastest).isBetween(7.0, Player.TOP_SPEED);
        assertThat(hardest).isBetween(3.0, Player.TOP_ACCELERATION);
        assertThat(apart).as("places follow from velocities").isLessThan(1e-9);
    }

    @Test
    void people_hardly_ever_stand_within_thirty_centimetres_of_each_other() {
        MatchPlay match = new MatchPlay(12, PitchSize.STANDARD);
        long near = 0;
        for (int tick = 0; tick < 10 * MINUTE; tick++) {
            List<Actor> people = match.next().people();
            for (int one = 0; one < people.size(); one++) {
                for (int other = 0; other < one; other++) {
                    Actor a = people.get(one);
                    Actor b = people.get(other);
                    near += Plane.length(a.x() - b.x(), a.y() - b.y()) < 0.3 ? 1 : 0;
                }
            }
        }
        assertThat(near).isLessThan(10 * MINUTE / 1000);
    }

    @Test
    void eleven_a_side_and_three_officials_are_there_in_the_order_of_their_ids() {
        Scene scene = new MatchPlay(3, PitchSize.STANDARD).next();
        assertThat(scene.people()).extracting(Actor::id).hasSize(25).isSorted();
        assertThat(scene.people().get(0).role()).isEqualTo(Role.GOALKEEPER);
        assertThat(scene.people().get(11).team()).isEqualTo(Team.AWAY);
        assertThat(scene.people().get(22).role()).isEqualTo(Role.REFEREE);
        assertThat(scene.people().subList(23, 25)).allMatch(official -> official.role() == Role.ASSISTANT_REFEREE);
    }

    @Test
    void assistants_stay_just_outside_their_touchlines_and_each_in_one_half() {
        MatchPlay match = new MatchPlay(4, PitchSize.STANDARD);
        for (int tick = 0; tick < 10 * MINUTE; tick++) {
            Scene scene = match.next();
            Actor near = scene.people().get(23);
            Actor far = scene.people().get(24);
            assertThat(near.y()).isBetween(-36.5, -33.5);
            assertThat(far.y()).isBetween(33.5, 36.5);
            assertThat(near.x()).isGreaterThan(-2);
            assertThat(far.x()).isLessThan(2);
        }
    }

    @Test
    void the_sides_change_ends_at_half_time_and_the_match_goes_on() {
        MatchPlay match = new MatchPlay(new MatchPlan(8, PitchSize.STANDARD, 60, 40, Team.HOME));
        Scene scene = match.next();
        assertThat(scene.people().get(0).x())
                .as("home keeps the left goal first")
                .isLessThan(-30);
        while (scene.period() == 1 && scene.tick() < 10 * MINUTE) {
            scene = match.next();
        }
        assertThat(scene.period()).isEqualTo(2);
        assertThat(scene.alive()).isTrue();
        assertThat(match.attacksRight()).isEqualTo(Team.AWAY);
        assertThat(scene.people().get(0).x()).isGreaterThan(30);
        assertThat(scene.people().subList(1, 11)).allMatch(player -> player.x() > -1.5);
        while (scene.period() == 2 && scene.tick() < 20 * MINUTE) {
            scene = match.next();
        }
        assertThat(scene.period()).isEqualTo(3);
    }

    @Test
    void a_plan_that_cannot_be_played_says_what_to_give_instead() {
        assertThatThrownBy(() -> new MatchPlan(1, PitchSize.STANDARD, 60, 3, Team.HOME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("break of 3.0 s")
                .hasMessageContaining("at least 30");
    }
}
