package dev.touchline.tactics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchline.match.FramePerson;
import dev.touchline.match.Role;
import dev.touchline.match.Team;
import dev.touchline.pitch.PitchSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TeamShapeTest {
    private static List<FramePerson> fourThreeThree() {
        List<FramePerson> people = new ArrayList<>();
        people.add(person(0, Role.GOALKEEPER, -50, 0));
        for (int i = 0; i < 4; i++) {
            people.add(person(1 + i, Role.OUTFIELD, -30, -15 + 10 * i));
        }
        for (int i = 0; i < 3; i++) {
            people.add(person(5 + i, Role.OUTFIELD, -10, -10 + 10 * i));
            people.add(person(8 + i, Role.OUTFIELD, 5, -20 + 20 * i));
        }
        return people;
    }

    private static FramePerson person(int id, Role role, double x, double y) {
        return new FramePerson(id, Team.HOME, role, id, x, y, 0, 0, 0.1, true, 1, 1);
    }

    private static TeamShape measured(List<FramePerson> people, boolean attacksRight) {
        return Objects.requireNonNull(TeamShape.of(people, Team.HOME, attacksRight, PitchSize.STANDARD));
    }

    @Test
    void the_line_height_is_that_of_the_back_four_without_the_keeper() {
        assertThat(measured(fourThreeThree(), true).lineHeight()).isCloseTo(22.5, within(1e-9));
    }

    @Test
    void a_side_that_attacks_left_has_its_line_at_the_other_end() {
        assertThat(measured(fourThreeThree(), false).lineHeight()).isCloseTo(47.5, within(1e-9));
    }

    @Test
    void length_width_and_hull_span_the_outfield() {
        TeamShape shape = measured(fourThreeThree(), true);
        assertThat(shape.length()).isEqualTo(35);
        assertThat(shape.width()).isEqualTo(40);
        assertThat(shape.hull()).hasSize(4);
        assertThat(shape.hullArea()).isCloseTo((30 + 40) / 2.0 * 35, within(1e-6));
    }

    @Test
    void four_on_show_are_too_few_for_a_shape() {
        assertThat(TeamShape.of(fourThreeThree().subList(0, 5), Team.HOME, true, PitchSize.STANDARD))
                .isNull();
    }
}
