package dev.touchline.tactics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.match.Team;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FollowBallTest {
    private final FollowBall follow = new FollowBall();

    /** A ball that runs from x = 0 at 10 m/s from frame 20 on, at the feet of 1 until then; 2 waits 8 m away. */
    private static List<Moment> passToMate() {
        List<Moment> moments = new ArrayList<>();
        for (int frame = 0; frame < 60; frame++) {
            double x = Math.min(8, Math.max(0, (frame - 20) * 0.4));
            moments.add(moment(frame, x, at(1, Team.HOME, -0.3, x), at(2, Team.HOME, 8.2, x)));
        }
        return moments;
    }

    private static Near at(int id, Team team, double x, double ballX) {
        return new Near(id, team, null, x, 0, Math.abs(x - ballX), 0, 0, 1);
    }

    private static Moment moment(int frame, double x, Near... near) {
        return new Moment(frame, frame * 40_000L, x, 0, 0.11, 0.1, 1, List.of(near));
    }

    private @Nullable Integer holder(int frame) {
        FollowBall.Holder holder = follow.at(passToMate(), passToMate().get(frame), null, false);
        return holder == null ? null : holder.player().id();
    }

    @Test
    void the_ball_is_at_somebodys_feet_on_its_way_and_at_the_next_ones() {
        assertThat(holder(15)).isEqualTo(1);
        assertThat(holder(30)).isNull();
        assertThat(holder(46)).isEqualTo(2);
    }

    @Test
    void nobody_out_of_reach_has_the_ball() {
        List<Moment> alone = List.of(moment(0, 0, at(1, Team.HOME, 9, 0)));
        assertThat(follow.at(alone, alone.get(0), null, false)).isNull();
    }

    @Test
    void traits_are_numbers_even_where_the_ball_is_seen_once() {
        Moment once = moment(0, 0, at(1, Team.HOME, 0.3, 0));
        ContactView view = ContactView.of(List.of(once), once);
        assertThat(view.contenders()).hasSize(1);
        assertThat(view.traits(view.contenders().get(0))).hasSize(92).doesNotContain(Double.NaN);
    }
}
