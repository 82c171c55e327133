package dev.touchline.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.match.rules.MatchRules;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A simulated match seen by two noisy cameras, tracked, fused and read. */
class FilmedMatchTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void it_comes_out_as_it_was(int inferredEvery) {
        PlayedMatch match = PlayedMatch.filmed(8301, 120, inferredEvery);
        GameReader told = GameReader.read(match.setup(), MatchRules.STANDARD, match.frames());
        ScoreSheet sheet = match.judge(told);
        PeopleScore people = sheet.people();
        System.out.printf(
                Locale.ROOT,
                "one picture in %d: recall %.3f precision %.3f rmse %.2f m idf1 %.3f team %.3f ball low %.3f passes %.2f%n",
                inferredEvery,
                people.recall(),
                people.precision(),
                people.rmse(),
                people.idf1(),
                people.teamAccuracy(),
                sheet.ball().foundLow(),
                sheet.passes().f1());
        assertThat(people.recall()).isGreaterThan(0.95);
        assertThat(people.precision()).isGreaterThan(0.95);
        assertThat(people.rmse()).isLessThan(0.5);
        assertThat(people.idf1()).isGreaterThan(0.7);
        assertThat(people.teamAccuracy()).isGreaterThan(0.97);
        assertThat(sheet.ball().foundLow()).isGreaterThan(0.7);
        assertThat(sheet.passes().f1()).isGreaterThan(0.5);
    }

    @Test
    void the_same_pictures_give_the_same_frames() {
        assertThat(PlayedMatch.filmed(4, 8, 2).frames())
                .isEqualTo(PlayedMatch.filmed(4, 8, 2).frames());
    }
}
