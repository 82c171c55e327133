package dev.touchline.simulator.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BallTest {
    @Test
    void thrown_up_at_ten_metres_a_second_it_rises_to_a_little_less_than_gravity_alone_would_let_it() {
        Ball ball = new Ball();
        ball.launch(0, 0, 10);
        double highest = 0;
        for (int tick = 0; tick < 40; tick++) {
            ball.step(0.04);
            highest = Math.max(highest, ball.z);
        }
        assertThat(highest).isBetween(4.4, 100 / (2 * Ball.GRAVITY) + BallTruth.RADIUS);
    }

    @Test
    void every_bounce_is_lower_than_the_one_before_and_then_it_lies_still() {
        Ball ball = new Ball();
        ball.place(0, 0, 2);
        double fallen = 0;
        double second = 0;
        for (int tick = 0; tick < 200; tick++) {
            ball.step(0.04);
            fallen = fallen == 0 && ball.vz > 0 ? tick : fallen;
            second = fallen > 0 ? Math.max(second, ball.z) : 0;
        }
        assertThat(second).isBetween(0.5, 1.0);
        assertThat(ball.onGrass()).isTrue();
        assertThat(ball.z).isEqualTo(BallTruth.RADIUS);
    }

    @Test
    void rolling_it_slows_down_and_stops() {
        Ball ball = new Ball();
        ball.launch(10, 0, 0);
        ball.step(0.04);
        assertThat(ball.vx).isCloseTo(10 - 0.04 * (Ball.ROLLING + Ball.DRAG * 100), within(0.01));
        for (int tick = 0; tick < 300; tick++) {
            ball.step(0.04);
        }
        assertThat(ball.groundSpeed()).isZero();
        assertThat(ball.x).isBetween(25.0, 45.0);
    }

    @Test
    void hands_bring_it_no_faster_than_hands_move() {
        Ball ball = new Ball();
        ball.carry(3, 0, 2, 0.04);
        assertThat(Math.hypot(ball.x, ball.z - BallTruth.RADIUS)).isCloseTo(0.36, within(1e-9));
    }
}
