package dev.touchline.fuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.touchline.match.FrameBall;
import dev.touchline.match.MatchFrame;
import dev.touchline.sighting.BallSighting;
import dev.touchline.sighting.Sighting;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FuseBallTest {
    private static final long STEP = MatchFrame.STEP_MICROS;

    private final Stage stage = new Stage();
    private long now = Stage.START;

    @Test
    void a_rolling_ball_is_followed_with_its_speed() {
        for (int i = 0; i < 25; i++) {
            now += STEP;
            stage.seeBall("west", now, List.of(), Stage.ball(-20, -10 + 0.4 * i, 3, 0.11, 0.6));
        }
        FrameBall ball = ball();
        assertThat(ball.x()).isCloseTo(-0.4, offset(0.3));
        assertThat(ball.vx()).isCloseTo(10, offset(1.5));
        assertThat(ball.z()).isCloseTo(0.11, offset(0.01));
        assertThat(ball.seen()).isTrue();
    }

    @Test
    void a_lob_seen_by_two_cameras_has_its_height() {
        for (int i = 0; i < 50; i++) {
            now += STEP / 2;
            double t = i * 0.02;
            double z = 0.11 + 9 * t - 4.905 * t * t;
            double x = -10 + 12 * t;
            double mast = i % 2 == 0 ? -20 : 20;
            stage.seeBall(mast < 0 ? "west" : "east", now, List.of(), Stage.ball(mast, x, 2, z, 0.6));
        }
        FrameBall ball = ball();
        assertThat(ball.z()).isCloseTo(0.11 + 9 * 0.98 - 4.905 * 0.98 * 0.98, offset(0.5));
        assertThat(ball.x()).isCloseTo(-10 + 12 * 0.98, offset(0.6));
    }

    @Test
    void where_a_lob_before_one_camera_was_is_known_once_it_is_down() {
        List<Sighting> kicker = List.of(Stage.person(1, -20.4, -12, Stage.HOME));
        double[] truth = new double[110];
        for (int i = 0; i < truth.length; i++) {
            now += STEP;
            double t = Math.max(0, (i - 40) * 0.04);
            double z = Math.max(0.11, 0.11 + 9 * t - 4.905 * t * t);
            truth[i] = -12 + 14 * Math.min(t, 1.84) + 8 * Math.max(0, t - 1.84);
            stage.seeBall("west", now, kicker, Stage.ball(-20, -20, truth[i], z, 0.6));
        }
        List<MatchFrame> frames = stage.frames();
        double atOnce = 0;
        double settled = 0;
        int behind = frames.size() - truth.length;
        for (int i = 45; i < 80; i++) {
            FrameBall ball = Objects.requireNonNull(frames.get(i + behind).ball());
            FrameBall later = Objects.requireNonNull(
                    frames.get(i + behind + MatchFrame.SETTLED_FRAMES).settled());
            atOnce += Math.abs(ball.y() - truth[i]);
            settled += Math.abs(later.y() - truth[i]);
        }
        assertThat(settled).isLessThan(atOnce / 2);
    }

    @Test
    void how_far_away_a_lob_is_shows_in_its_light_once_the_ball_has_rolled() {
        double lit = missedBy(true);
        double unlit = missedBy(false);
        assertThat(lit).isLessThan(0.8 * unlit);
    }

    /** Metres by which a lob before one camera is misplaced while it flies, after the ball has rolled for two seconds. */
    private static double missedBy(boolean lit) {
        var stage = new Stage();
        double sum = 0;
        for (int i = 0; i < 80; i++) {
            double t = Math.max(0, (i - 50) * 0.04);
            double y = -12 + 14 * t;
            double x = -30 + 0.2 * Math.min(i, 50);
            double z = 0.11 + 9 * t - 4.905 * t * t;
            var ball = Stage.ball(-20, x, y, z, 0.6);
            double range = Math.sqrt(Math.pow(x + 20, 2) + Math.pow(y + 54, 2) + Math.pow(z - 18, 2));
            stage.seeBall("west", Stage.START + i * STEP, List.of(), lit ? Stage.lit(ball, range) : ball);
            FrameBall known = stage.last().ball();
            sum += i < 55 || known == null ? 0 : Math.abs(known.y() - y);
        }
        return sum / 25;
    }

    @Test
    void a_ball_that_a_keeper_catches_is_in_the_keeper_s_hands() {
        FrameBall ball = caughtBy(Stage.person(1, -45, 3, Stage.HOME_KEEPER));
        assertThat(Math.hypot(ball.x() + 45, ball.y() - 3)).isLessThan(0.8);
        assertThat(ball.z()).isCloseTo(1.1, offset(0.4));
    }

    @Test
    void nobody_else_may_have_it_there() {
        FrameBall ball = caughtBy(Stage.person(1, -45, 3, Stage.HOME));
        assertThat(Math.hypot(ball.x() + 45, ball.y() - 3)).isGreaterThan(2);
    }

    /** Where a ball is taken to be that comes along the grass to somebody, who has it a metre high for two seconds. */
    private FrameBall caughtBy(Sighting person) {
        for (int i = 0; i < 100; i++) {
            now += STEP;
            double way = Math.min(1, i / 50.0);
            double height = i < 50 ? 0.11 : 1.1;
            stage.seeBall("west", now, List.of(person), Stage.ball(-20, -30 - 15 * way, 3, height, 0.6));
        }
        return ball();
    }

    @Test
    void where_a_shot_was_that_a_keeper_caught_stays_near_the_truth_when_it_settles() {
        List<Sighting> keeper = List.of(Stage.person(1, -45, 3, Stage.HOME_KEEPER));
        double[] truth = new double[110];
        for (int i = 0; i < truth.length; i++) {
            now += STEP;
            double t = Math.min(1.6, Math.max(0, (i - 30) * 0.04));
            truth[i] = -13 - 20 * t;
            double z = 0.11 + 8.47 * t - 4.905 * t * t;
            stage.seeBall("west", now, keeper, Stage.ball(-20, truth[i], 3, z, 0.6));
        }
        List<MatchFrame> frames = stage.frames();
        int behind = frames.size() - truth.length;
        for (int i = 50; i < 80; i++) {
            FrameBall settled = Objects.requireNonNull(
                    frames.get(i + behind + MatchFrame.SETTLED_FRAMES).settled());
            assertThat(Math.hypot(settled.x() - truth[i], settled.y() - 3))
                    .as("at picture %d", i)
                    .isLessThan(5);
        }
    }

    @Test
    void a_ball_about_to_be_thrown_in_is_above_the_thrower_and_leaves_from_there() {
        List<Sighting> thrower = List.of(Stage.person(1, -2, -34.1, Stage.HOME));
        for (int i = 0; i < 200; i++) {
            double height = Math.max(0.11, Math.min(1.95, 0.11 + 0.05 * (i - 80)));
            seeFromTwoMasts(thrower, i, Math.max(-34.2, -24 - 0.15 * i), height);
        }
        assertThat(Math.hypot(ball().x() + 2, ball().y() + 34.1)).isLessThan(0.8);
        assertThat(ball().z()).isCloseTo(1.95, offset(0.4));
        for (int i = 1; i <= 30; i++) {
            double t = i * 0.02;
            seeFromTwoMasts(thrower, i, -34.2 + 12 * t, 1.95 + 3 * t - 4.905 * t * t);
        }
        assertThat(ball().y()).isCloseTo(-34.2 + 12 * 0.6, offset(0.6));
        assertThat(ball().vy()).isCloseTo(12, offset(2.0));
    }

    private void seeFromTwoMasts(List<Sighting> people, int step, double y, double height) {
        now += STEP / 2;
        boolean west = step % 2 == 0;
        stage.seeBall(west ? "west" : "east", now, people, Stage.ball(west ? -20 : 20, -2, y, height, 0.6));
    }

    @Test
    void a_kick_is_caught_up_with_at_once() {
        for (int i = 0; i < 50; i++) {
            now += STEP;
            double x = i < 25 ? 0.05 * i : 1.25 + 0.8 * (i - 25);
            List<Sighting> kicker = List.of(Stage.person(1, Math.min(x, 1.3) - 0.4, 0, Stage.HOME));
            stage.seeBall("west", now, kicker, Stage.ball(-20, x, 0, 0.11, 0.6));
            if (i == 30) {
                assertThat(ball().x()).isCloseTo(x, offset(0.6));
            }
        }
        assertThat(ball().vx()).isCloseTo(20, offset(2.0));
    }

    @Test
    void litter_that_never_moves_loses_against_the_ball_that_does() {
        for (int i = 0; i < 250; i++) {
            now += STEP;
            stage.seeBall("west", now, List.of(), Stage.ball(-20, -41.5, 0, 0.11, 0.5));
        }
        for (int i = 0; i < 40; i++) {
            now += STEP;
            var litter = Stage.ball(-20, -41.5, 0, 0.11, 0.5);
            var moving = Stage.ball(-20, -10 + 0.3 * i, 5, 0.11, 0.5);
            Sighting near = Stage.person(1, -10 + 0.3 * i, 4.3, Stage.HOME);
            stage.seeBall("west", now, List.of(near), litter, moving);
        }
        assertThat(ball().x()).isCloseTo(-10 + 0.3 * 39, offset(0.5));
    }

    @Test
    void a_lost_ball_is_carried_on_for_a_second_and_then_unknown() {
        for (int i = 0; i < 25; i++) {
            now += STEP;
            stage.seeBall("west", now, List.of(), Stage.ball(-20, 0.2 * i, 0, 0.11, 0.6));
        }
        for (int i = 0; i < 8; i++) {
            now += STEP;
            stage.see("west", now);
        }
        assertThat(ball().seen()).isFalse();
        assertThat(ball().x()).isGreaterThan(5.5);
        for (int i = 0; i < 20; i++) {
            now += STEP;
            stage.see("west", now);
        }
        assertThat(stage.last().ball()).isNull();
    }

    @Test
    void a_spare_ball_beside_the_pitch_wins_neither_by_its_looks_nor_while_the_ball_is_hidden() {
        for (int i = 0; i < 300; i++) {
            now += STEP;
            var spare = Stage.ball(-20, -9.6, -36.1, 0.11, 0.9);
            double y = 0.1 * (i - 150);
            Sighting runner = Stage.person(1, -12, y - 0.4, Stage.HOME);
            if (i > 100 && i % 100 < 70) {
                stage.seeBall("west", now, List.of(runner), spare, Stage.ball(-20, -12, y, 0.11, 0.6));
            } else {
                stage.seeBall("west", now, List.of(runner), spare);
            }
        }
        assertThat(ball().y()).isCloseTo(14.9, offset(1.0));
    }

    @Test
    void a_ball_that_rolled_out_and_lies_still_for_long_does_not_become_litter() {
        for (int i = 0; i < 500; i++) {
            now += STEP;
            double y = Math.min(37.5, 30 + 0.3 * i);
            stage.seeBall("west", now, List.of(), Stage.ball(-20, -22, y, 0.11, 0.6));
        }
        assertThat(ball().y()).isCloseTo(37.5, offset(0.4));
        assertThat(ball().seen()).isTrue();
    }

    @Test
    void a_ball_put_down_elsewhere_while_nobody_knew_where_it_was_is_no_litter() {
        for (int i = 0; i < 900; i++) {
            now += STEP;
            var people = List.of(Stage.person(1, 20, 5, Stage.HOME));
            if (i < 300) {
                stage.seeBall("west", now, people, Stage.ball(-20, -30 + 0.1 * i, 10, 0.11, 0.6));
            } else if (i < 400) {
                stage.see("west", now, people.get(0));
            } else {
                stage.seeBall("west", now, people, Stage.ball(-20, 12, -20, 0.11, 0.5));
            }
        }
        assertThat(ball().x()).isCloseTo(12, offset(0.3));
        assertThat(ball().seen()).isTrue();
    }

    @Test
    void a_spare_ball_that_comes_to_lie_somewhere_while_the_ball_is_lost_is_litter_in_the_end() {
        for (int i = 0; i < 2500; i++) {
            now += STEP;
            double x = i < 600 ? -30 + 0.1 * Math.min(i, 300) : 10 * Math.sin(0.01 * i);
            var people = List.of(Stage.person(1, x + 4, 10, Stage.HOME), Stage.person(2, 48, 18, Stage.AWAY));
            var ball = Stage.ball(-20, x, 10, 0.11, 0.6);
            var spare = Stage.ball(-20, 50, 20, 0.11, 0.7);
            boolean shown = i < 300 || (i > 600 && i % 10 < 7);
            if (i < 550) {
                stage.seeBall("west", now, people, shown ? new BallSighting[] {ball} : new BallSighting[0]);
            } else {
                stage.seeBall(
                        "west", now, people, shown ? new BallSighting[] {spare, ball} : new BallSighting[] {spare});
            }
        }
        assertThat(ball().x()).isCloseTo(10 * Math.sin(0.01 * 2499), offset(1.0));
    }

    @Test
    void a_clear_ball_that_stops_where_something_faint_lay_is_not_taken_for_that() {
        for (int i = 0; i < 600; i++) {
            now += STEP;
            double x = Math.min(10, -40 + 0.1 * i);
            var people = List.of(Stage.person(1, x - 1, 0, Stage.HOME));
            var faint = Stage.ball(-20, 10, 0, 0.11, 0.17);
            var ball = Stage.ball(-20, x, 0, 0.11, 0.8);
            if (x < 10) {
                stage.seeBall("west", now, people, faint, ball);
            } else {
                stage.seeBall("west", now, people, ball);
            }
        }
        assertThat(ball().x()).isCloseTo(10, offset(0.3));
        assertThat(ball().seen()).isTrue();
    }

    @Test
    void boots_that_look_like_a_ball_all_the_time_do_not_take_it_over_while_it_is_hidden() {
        for (int i = 0; i < 850; i++) {
            now += STEP;
            double x = Math.min(0, -20 + 0.16 * Math.max(0, i - 600));
            var people = List.of(Stage.person(1, x + 0.4, 0, Stage.HOME), Stage.person(2, 20, 5, Stage.AWAY));
            var boots = Stage.ball(-20, 20.2, 5.1, 0.11, 0.35);
            if (i >= 600 && i < 750) {
                stage.seeBall("west", now, people, boots, Stage.ball(-20, x, 0, 0.11, 0.6));
            } else {
                stage.seeBall("west", now, people, boots);
            }
        }
        assertThat(ball().x()).isCloseTo(0.2, offset(1.0));
        assertThat(ball().seen()).isFalse();
    }

    @Test
    void a_ball_hidden_at_somebodys_feet_goes_with_them() {
        for (int i = 0; i < 60; i++) {
            now += STEP;
            Sighting runner = Stage.person(1, 0.16 * i, 0, Stage.HOME);
            if (i < 30) {
                stage.seeBall("west", now, List.of(runner), Stage.ball(-20, 0.16 * i + 0.4, 0, 0.11, 0.6));
            } else {
                stage.see("west", now, runner);
            }
        }
        assertThat(ball().x()).isCloseTo(0.16 * 59, offset(1.0));
    }

    private FrameBall ball() {
        FrameBall ball = stage.last().ball();
        if (ball == null) {
            throw new AssertionError("no ball in the last frame");
        }
        return ball;
    }
}
