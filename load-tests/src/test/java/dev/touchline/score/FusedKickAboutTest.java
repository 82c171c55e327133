package dev.touchline.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FusedKickAboutTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_made_up_match_seen_by_two_noisy_cameras_comes_out_as_it_was(int inferredEvery) {
        FusedKickAbout run = FusedKickAbout.play(1, 50, inferredEvery);
        long from = FusedKickAbout.START + 20_000_000;
        PeopleScore people = PeopleScore.of(run.truth(), run.frames(), from);
        BallScore ball = BallScore.of(run.truth(), run.frames(), from);
        System.out.printf(
                Locale.ROOT,
                "one picture in %d: recall %.3f precision %.3f rmse %.2f m idf1 %.3f team %.3f ball low %.3f high %.3f%n",
                inferredEvery,
                people.recall(),
                people.precision(),
                people.rmse(),
                people.idf1(),
                people.teamAccuracy(),
                ball.foundLow(),
                ball.foundHigh());
        assertThat(people.recall()).isGreaterThan(0.95);
        assertThat(people.precision()).isGreaterThan(0.95);
        assertThat(people.rmse()).isLessThan(0.5);
        assertThat(people.idf1()).isGreaterThan(0.8);
        assertThat(people.teamAccuracy()).isGreaterThan(0.97);
        assertThat(ball.foundLow()).isGreaterThan(0.7);
    }

    @org.junit.jupiter.api.Test
    void the_same_pictures_give_the_same_frames() {
        List<dev.touchline.match.MatchFrame> once = FusedKickAbout.play(4, 8, 2).frames();
        assertThat(FusedKickAbout.play(4, 8, 2).frames()).isEqualTo(once);
    }
}
