package dev.touchline.fuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;

class SightTest {
    @Test
    void the_best_account_of_a_candidate_gains_no_more_than_a_place_may_tell() {
        List<BallHypothesis> weighed = Sight.weighed(List.of(new Sight(account(10), 9)));
        assertThat(weighed.get(0).score()).isCloseTo(10 + Sight.MOST_TELLING_PLACE, offset(1e-9));
    }

    @Test
    void one_that_expected_the_ball_less_precisely_gains_less_for_the_same_candidate() {
        List<BallHypothesis> weighed = Sight.weighed(List.of(new Sight(account(10), 9), new Sight(account(8), 7)));
        assertThat(weighed.get(1).score()).isCloseTo(8 + Sight.MOST_TELLING_PLACE - 2, offset(1e-9));
    }

    @Test
    void a_candidate_that_no_account_expected_there_tells_against_all() {
        List<BallHypothesis> weighed = Sight.weighed(List.of(new Sight(account(10), -4)));
        assertThat(weighed.get(0).score()).isCloseTo(6, offset(1e-9));
    }

    private static BallHypothesis account(double score) {
        BallMotion motion = BallMotion.at(0, 0, 0.11, new double[] {1, 1, 1, 1, 1, 1});
        return BallHypothesis.born(motion, BallState.ROLLING, score, Stage.START, 0);
    }
}
