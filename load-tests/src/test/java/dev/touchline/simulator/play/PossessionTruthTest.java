package dev.touchline.simulator.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.match.Role;
import dev.touchline.match.Team;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PossessionTruthTest {
    private static final int HOME = 5;
    private static final int AWAY = 15;

    private final PossessionTruth possession = new PossessionTruth();
    private long tick;
    private int touched = HOME;

    private TruthPossession see(boolean alive, double homeX, double awayX, double ballX, double ballVx) {
        List<Actor> people = new ArrayList<>();
        for (int id = 0; id < 25; id++) {
            Team team = id < 11 ? Team.HOME : id < 22 ? Team.AWAY : Team.OFFICIALS;
            double x = id == HOME ? homeX : id == AWAY ? awayX : 1000 + 10 * id;
            people.add(new Actor(id, team, Role.OUTFIELD, id, x, 0, 0, 0, 0, Action.MOVE, 0));
        }
        return possession.after(
                new Scene(tick++, 1, alive, people, new BallTruth(ballX, 0, BallTruth.RADIUS, ballVx, 0, 0)), touched);
    }

    @Test
    void a_ball_that_rolls_by_unchanged_is_nobodys() {
        assertThat(see(true, 0, 30, -1, 8)).isEqualTo(TruthPossession.CONTEST);
        assertThat(see(true, 0, 30, 0, 8)).isEqualTo(TruthPossession.CONTEST);
        assertThat(see(true, 0, 30, 1, 8)).isEqualTo(TruthPossession.CONTEST);
    }

    @Test
    void who_stops_the_ball_has_it_until_a_second_after_it_has_left_them() {
        see(true, 0, 30, -0.6, 9);
        see(true, 0, 30, -0.3, 9);
        assertThat(see(true, 0, 30, 0, 1)).isEqualTo(TruthPossession.HOME);
        assertThat(see(true, 0, 30, 5, 1)).isEqualTo(TruthPossession.HOME);
        for (int more = 0; more < 24; more++) {
            assertThat(see(true, 0, 30, 6, 1)).isEqualTo(TruthPossession.HOME);
        }
        assertThat(see(true, 0, 30, 6, 1)).isEqualTo(TruthPossession.CONTEST);
    }

    @Test
    void with_both_sides_at_the_ball_it_is_in_contest_and_dead_it_is_out() {
        see(true, 0, 30, -0.6, 9);
        see(true, 0, 30, -0.3, 9);
        assertThat(see(true, 0, 0.8, 0, 1)).isEqualTo(TruthPossession.CONTEST);
        assertThat(see(false, 0, 30, 0, 1)).isEqualTo(TruthPossession.OUT);
        assertThat(see(true, 0, 30, 0, 1)).isEqualTo(TruthPossession.CONTEST);
    }

    @Test
    void who_strikes_the_ball_past_a_presser_has_it() {
        see(true, 0, 0.6, 0.2, 1);
        see(true, 0, 0.6, 0.5, 9);
        see(true, 0, 0.6, 0.9, 9);
        assertThat(see(true, 0, 0.6, 1.2, 9)).isEqualTo(TruthPossession.CONTEST);
        assertThat(see(true, 0, 0.6, 3, 9)).isEqualTo(TruthPossession.HOME);
        touched = AWAY;
        see(true, 0, 3.3, 3.2, 1);
        assertThat(see(true, 0, 3.3, 3.2, 1)).isEqualTo(TruthPossession.AWAY);
    }
}
