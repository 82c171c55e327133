package dev.touchline.fuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchline.camera.Camera;
import dev.touchline.fixture.MainCamera;
import dev.touchline.match.FrameBall;
import dev.touchline.match.FramePerson;
import dev.touchline.match.KitColours;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.Role;
import dev.touchline.match.Team;
import dev.touchline.match.TeamSheet;
import dev.touchline.pitch.PitchPoint;
import dev.touchline.pitch.PitchSize;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class KeepersHandsTest {
    private static final Camera CAMERA = MainCamera.CALIBRATED;
    private static final double KEEPER_X = 45;
    private static final double KEEPER_Y = 3;

    private static KeepersHands seenBy(Map<String, Camera> cameras) {
        var kit = new KitColours("#ff0000", "#ffffff", "#ff0000");
        var sheet = new TeamSheet("Reds", "RED", kit, kit, List.of());
        return new KeepersHands(new MatchSetup("played", 1, PitchSize.STANDARD, sheet, sheet, kit, List.of(), cameras));
    }

    private static final KeepersHands HANDS = seenBy(Map.of("main", CAMERA));

    private static List<FramePerson> somebody(Role role, double x) {
        return List.of(new FramePerson(1, Team.HOME, role, null, x, KEEPER_Y, 1, 0, 0.2, true, 1, 1));
    }

    /** Where a ball one metre high at a place seems to be by one that takes it to lie on the grass. */
    private static FrameBall seemingly(double x, double speed) {
        PitchPoint spot =
                Objects.requireNonNull(CAMERA.ground(Objects.requireNonNull(CAMERA.project(x, KEEPER_Y, 1)), 0.11));
        return new FrameBall(spot.x(), spot.y(), 0.11, speed, 0, 0, 0.2, true, 0.9);
    }

    @Test
    void a_ball_that_seems_to_lie_behind_a_keeper_is_in_the_keeper_s_hands() {
        FrameBall behind = seemingly(KEEPER_X, 1);
        assertThat(behind.spot().distanceTo(new PitchPoint(KEEPER_X, KEEPER_Y))).isGreaterThan(2);
        FrameBall held = HANDS.hold(behind, somebody(Role.GOALKEEPER, KEEPER_X));
        assertThat(held.spot().distanceTo(new PitchPoint(KEEPER_X, KEEPER_Y))).isLessThan(0.1);
        assertThat(held.z()).isCloseTo(1, within(0.1));
        assertThat(held.vx()).isEqualTo(1);
        assertThat(held.sigma()).isEqualTo(0.3);
    }

    @Test
    void nobody_else_holds_it() {
        FrameBall ball = seemingly(KEEPER_X, 1);
        assertThat(HANDS.hold(ball, somebody(Role.OUTFIELD, KEEPER_X))).isSameAs(ball);
        FrameBall farOut = seemingly(20, 1);
        assertThat(HANDS.hold(farOut, somebody(Role.GOALKEEPER, 20))).isSameAs(farOut);
    }

    @Test
    void a_ball_beside_the_keeper_a_fast_one_and_one_at_the_feet_are_where_they_seem() {
        FrameBall beside = seemingly(KEEPER_X - 3, 1);
        assertThat(HANDS.hold(beside, somebody(Role.GOALKEEPER, KEEPER_X))).isSameAs(beside);
        FrameBall shot = seemingly(KEEPER_X, 20);
        assertThat(HANDS.hold(shot, somebody(Role.GOALKEEPER, KEEPER_X))).isSameAs(shot);
        var feet = new FrameBall(KEEPER_X, KEEPER_Y + 0.3, 0.11, 0, 0, 0, 0.2, true, 0.9);
        assertThat(HANDS.hold(feet, somebody(Role.GOALKEEPER, KEEPER_X))).isSameAs(feet);
    }

    @Test
    void two_cameras_tell_where_it_is() {
        FrameBall ball = seemingly(KEEPER_X, 1);
        assertThat(seenBy(Map.of("main", CAMERA, "other", CAMERA)).hold(ball, somebody(Role.GOALKEEPER, KEEPER_X)))
                .isSameAs(ball);
    }
}
