package dev.touchline.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.event.EventStatus;
import dev.touchline.event.EventType;
import dev.touchline.event.MatchEvent;
import dev.touchline.match.rules.MatchRules;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ten simulated minutes of two matches, read back from their frames: passes, possession and distances against the truth. */
class GameOracleTest {
    private static final List<Long> SEEDS = List.of(101L, 103L);
    private static final int SECONDS = 600;

    private static ScoreSheet sheet(PlayedMatch match) {
        GameReader told = GameReader.read(match.setup(), MatchRules.STANDARD, match.frames());
        return match.judge(told);
    }

    @Test
    void exact_frames_give_the_passes_the_possession_and_the_distances() {
        for (long seed : SEEDS) {
            ScoreSheet sheet = sheet(PlayedMatch.of(seed, SECONDS, PlayedMatch.Tracking.CLEAN));
            assertThat(sheet.passes().f1()).as("pass F1 of seed %d", seed).isGreaterThan(0.88);
            assertThat(sheet.possession().errorPoints())
                    .as("possession of seed %d", seed)
                    .isLessThan(4);
            assertThat(sheet.distance().median())
                    .as("distance of seed %d", seed)
                    .isLessThan(0.05);
        }
    }

    @Test
    void noise_and_a_ball_that_is_lost_now_and_then_cost_some_passes_and_no_more() {
        for (long seed : SEEDS) {
            ScoreSheet sheet = sheet(PlayedMatch.of(seed, SECONDS, PlayedMatch.Tracking.NOISY));
            assertThat(sheet.passes().f1()).as("pass F1 of seed %d", seed).isGreaterThan(0.75);
            assertThat(sheet.possession().errorPoints())
                    .as("possession of seed %d", seed)
                    .isLessThan(5);
            assertThat(sheet.distance().median())
                    .as("distance of seed %d", seed)
                    .isLessThan(0.05);
        }
    }

    @Test
    void goals_are_called_as_often_as_they_happen_and_balls_out_of_play_but_for_one() {
        for (long seed : SEEDS) {
            PlayedMatch match = PlayedMatch.of(seed, SECONDS, PlayedMatch.Tracking.CLEAN);
            GameReader told = GameReader.read(match.setup(), MatchRules.STANDARD, match.frames());
            assertThat(told.count(EventType.GOAL)).isEqualTo(happened(match, EventType.GOAL));
            long goals = happened(match, EventType.GOAL);
            long out = happened(match, EventType.BALL_OUT) - goals;
            assertThat(told.count(EventType.BALL_OUT)).isBetween(out - 1, out + 1);
        }
    }

    private static long happened(PlayedMatch match, EventType type) {
        return match.events().stream().filter(event -> event.type() == type).count();
    }

    @Test
    void every_revision_of_a_call_keeps_its_id_counts_up_and_takes_no_step_back() {
        PlayedMatch match = PlayedMatch.of(101, 120, PlayedMatch.Tracking.NOISY);
        var last = new HashMap<String, MatchEvent>();
        for (var event : GameReader.read(match.setup(), MatchRules.STANDARD, match.frames())
                .events()) {
            MatchEvent before = last.put(event.id(), event);
            assertThat(event.revision()).isEqualTo(before == null ? 1 : before.revision() + 1);
            if (before != null) {
                assertThat(event.status()).isGreaterThanOrEqualTo(before.status());
                assertThat(before.status()).isNotEqualTo(EventStatus.RETRACTED);
            }
        }
        assertThat(last).isNotEmpty();
    }
}
