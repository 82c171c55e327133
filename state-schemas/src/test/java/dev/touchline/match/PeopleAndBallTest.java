package dev.touchline.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchline.pitch.PitchPoint;
import dev.touchline.pitch.PitchSize;
import dev.touchline.sighting.KitLikelihoods;
import dev.touchline.sighting.PictureQuality;
import dev.touchline.sighting.PitchEstimate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeopleAndBallTest {
    @Test
    void the_sides_are_each_others_opponents_and_officials_are_nobodys() {
        assertThat(Team.HOME.opponent()).isEqualTo(Team.AWAY);
        assertThat(Team.AWAY.opponent()).isEqualTo(Team.HOME);
        assertThat(Team.OFFICIALS.opponent()).isEqualTo(Team.UNKNOWN);
        assertThat(Team.HOME.plays()).isTrue();
        assertThat(Team.OFFICIALS.plays()).isFalse();
    }

    @Test
    void a_persons_speed_is_that_of_both_directions_together() {
        var person = new FramePerson(1, Team.HOME, Role.OUTFIELD, 9, 1, 2, 3, 4, 0.1, true, 1, 1);
        assertThat(person.speed()).isEqualTo(5);
        assertThat(person.spot()).isEqualTo(new PitchPoint(1, 2));
    }

    @Test
    void a_balls_speed_counts_its_rise() {
        var ball = new FrameBall(1, 2, 3, 2, 3, 6, 0.1, true, 1);
        assertThat(ball.speed()).isCloseTo(7, within(1e-12));
        assertThat(ball.spot()).isEqualTo(new PitchPoint(1, 2));
    }

    @Test
    void a_point_behind_the_line_is_on_the_pitch_only_within_a_margin() {
        assertThat(PitchSize.STANDARD.contains(new PitchPoint(53, 0), 0)).isFalse();
        assertThat(PitchSize.STANDARD.contains(new PitchPoint(53, 0), 1)).isTrue();
        assertThat(new PitchPoint(0, 3).distanceTo(new PitchPoint(4, 0))).isEqualTo(5);
    }

    @Test
    void only_pictures_that_were_decoded_were_looked_at() {
        assertThat(PictureQuality.CLEAN.wasLookedAt()).isTrue();
        assertThat(PictureQuality.DAMAGED.wasLookedAt()).isTrue();
        assertThat(PictureQuality.SHED.wasLookedAt()).isFalse();
        assertThat(new PitchEstimate(1, 2, 0, 0, 0).point()).isEqualTo(new PitchPoint(1, 2));
        assertThat(KitLikelihoods.UNKNOWN.home()).isEqualTo(KitLikelihoods.UNKNOWN.official());
    }

    @Test
    void the_sides_change_ends_as_the_periods_say() {
        var kit = new KitColours("#cc0000", "#ffffff", "#cc0000");
        var sheet = new TeamSheet("Reds", "RED", kit, kit, List.of());
        var periods = List.of(new Period(1, 0, 1L, Team.AWAY), new Period(2, 2, null, Team.HOME));
        var setup = new MatchSetup("m", 1, PitchSize.STANDARD, sheet, sheet, kit, periods, Map.of());
        assertThat(setup.attacksRight(Team.AWAY, 1)).isTrue();
        assertThat(setup.attacksRight(Team.AWAY, 2)).isFalse();
        assertThat(setup.attacksRight(Team.HOME, 3)).isTrue();
    }
}
