package dev.touchline.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.footage.PixelBox;
import dev.touchline.sighting.PitchEstimate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class TrackerTest {
    private static final TrackerRules RULES = TrackerRules.STANDARD;
    private static final double STEP = 0.08;

    private final Tracker tracker = new Tracker(RULES);

    @Test
    void a_person_is_shown_from_the_second_picture_on_and_keeps_one_id() {
        var ids = follow(new Runner(0, 0, 5, 1, Runner.HOME), 40, picture -> true);
        assertThat(ids.get(0)).isEqualTo(Tracks.NOBODY);
        assertThat(Set.copyOf(ids.subList(1, 40))).hasSize(1).doesNotContain(Tracks.NOBODY);
    }

    @Test
    void a_single_false_alarm_is_never_shown() {
        var ids = follow(new Runner(0, 0, 0, 0, Runner.HOME), 30, picture -> picture % 3 == 0);
        assertThat(ids).containsOnly(Tracks.NOBODY);
    }

    @Test
    void a_player_hidden_for_a_second_and_a_half_comes_back_as_the_same() {
        var ids = follow(new Runner(0, 0, 3, 0, Runner.HOME), 60, picture -> picture < 20 || picture > 38);
        assertThat(ids.get(59)).isEqualTo(ids.get(10)).isNotEqualTo(Tracks.NOBODY);
    }

    @Test
    void a_player_hidden_longer_than_patience_comes_back_as_someone_new() {
        var ids = follow(new Runner(0, 0, 3, 0, Runner.HOME), 70, picture -> picture < 20 || picture > 45);
        assertThat(ids.get(69)).isNotEqualTo(ids.get(10)).isNotEqualTo(Tracks.NOBODY);
    }

    @Test
    void two_players_who_cross_keep_their_ids_even_in_the_same_kit() {
        var crossing = List.of(new Runner(-4, 0, 4, 0.1, Runner.HOME), new Runner(4, 0.4, -4, 0.1, Runner.HOME));
        assertNobodyChanges(crossing, 25, 0, 3);
    }

    @Test
    void opponents_who_meet_and_part_again_are_told_apart_by_kit() {
        Tracks tracks = Tracks.none();
        Map<Integer, Set<Long>> ids = new HashMap<>();
        for (int picture = 0; picture < 60; picture++) {
            double apart = 0.35 + Math.abs(picture - 30) * 0.1;
            var home = new Runner(-apart / 2, 0, 0, 0, Runner.HOME).at(0);
            var away = new Runner(apart / 2, 0.1, 0, 0, Runner.AWAY).at(0);
            tracks = tracker.step(tracks, micros(picture), List.of(home, away));
            note(ids, tracks, 2);
        }
        assertThat(ids.get(0)).hasSize(1);
        assertThat(ids.get(1)).hasSize(1);
    }

    @Test
    void twenty_two_runners_with_every_tenth_sighting_missed_keep_their_ids() {
        var random = new Random(5);
        List<Runner> runners = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            runners.add(new Runner(
                    -25 + i % 6 * 9,
                    -20 + i / 6 * 11,
                    3 * random.nextGaussian(),
                    2 * random.nextGaussian(),
                    i % 2 == 0 ? Runner.HOME : Runner.AWAY));
        }
        assertNobodyChanges(runners, 40, 0.1, 9);
    }

    @Test
    void a_stream_that_lost_a_second_of_pictures_goes_on_with_the_same_ids() {
        var runner = new Runner(0, 0, 5, 0, Runner.HOME);
        Tracks tracks = Tracks.none();
        for (int picture = 0; picture < 10; picture++) {
            tracks = tracker.step(tracks, micros(picture), List.of(runner.at(picture * STEP)));
        }
        long id = tracks.trackIdOf(0, RULES);
        tracks = tracker.step(tracks, micros(9) + 1_000_000, List.of(runner.at(9 * STEP + 0.9)));
        assertThat(tracks.trackIdOf(0, RULES)).isEqualTo(id).isNotEqualTo(Tracks.NOBODY);
    }

    @Test
    void a_doubtful_detection_continues_a_track_but_never_begins_one() {
        var runner = new Runner(0, 0, 2, 0, Runner.HOME);
        Tracks tracks = Tracks.none();
        for (int picture = 0; picture < 5; picture++) {
            tracks = tracker.step(tracks, micros(picture), List.of(runner.at(picture * STEP, 0, 0, 0.2)));
        }
        assertThat(tracks.tracks()).isEmpty();
        for (int picture = 5; picture < 30; picture++) {
            double score = picture < 10 ? 0.9 : 0.2;
            tracks = tracker.step(tracks, micros(picture), List.of(runner.at(picture * STEP, 0, 0, score)));
        }
        assertThat(tracks.trackIdOf(0, RULES)).isEqualTo(1);
    }

    @Test
    void of_two_boxes_on_one_person_the_better_counts() {
        var runner = new Runner(0, 0, 2, 0, Runner.HOME);
        Tracks tracks = Tracks.none();
        for (int picture = 0; picture < 10; picture++) {
            double now = picture * STEP;
            tracks = tracker.step(
                    tracks, micros(picture), List.of(runner.at(now, 0.1, 0, 0.5), runner.at(now, 0, 0, 0.9)));
        }
        assertThat(tracks.tracks()).hasSize(1);
        assertThat(tracks.trackIdOf(0, RULES)).isEqualTo(Tracks.NOBODY);
        assertThat(tracks.trackIdOf(1, RULES)).isEqualTo(1);
    }

    @Test
    void numbers_that_are_none_never_reach_the_state() {
        var runner = new Runner(0, 0, 2, 0, Runner.HOME);
        var broken = new PlacedDetection(
                new PixelBox(1, 1, 5, 5), 0.9, Runner.HOME, new PitchEstimate(Double.NaN, 0, 0.1, 0, 0.1));
        var flat = new PlacedDetection(
                new PixelBox(1, 1, 0, 5), 0.9, Runner.HOME, runner.at(0).spot());
        var sureOfNothing = new PlacedDetection(
                new PixelBox(1, 1, 5, 5), Double.NaN, Runner.HOME, new PitchEstimate(1, 0, 0, 0, 0));
        Tracks tracks = tracker.step(Tracks.none(), 0, List.of(broken, flat, sureOfNothing));
        assertThat(tracks.tracks()).isEmpty();
    }

    @Test
    void time_that_stands_still_or_jumps_back_breaks_nothing() {
        var runner = new Runner(0, 0, 0, 0, Runner.HOME);
        Tracks tracks = tracker.step(Tracks.none(), 5_000_000, List.of(runner.at(0)));
        tracks = tracker.step(tracks, 5_000_000, List.of(runner.at(0)));
        tracks = tracker.step(tracks, 1_000_000, List.of(runner.at(0)));
        assertThat(tracks.trackIdOf(0, RULES)).isEqualTo(1);
        assertThat(tracks.tracks().get(0).motion().sigma()).isFinite();
    }

    @Test
    void the_same_pictures_give_the_same_tracks() {
        assertThat(noisyRun()).isEqualTo(noisyRun());
    }

    @Test
    void after_a_cut_everybody_is_somebody_new_and_shown_at_once() {
        Tracks before = crowd(Tracks.none(), 0, 20, 0);
        Tracks after = crowd(before, 20, 21, 7);
        assertThat(after.tracks()).hasSize(10);
        for (int index = 0; index < 10; index++) {
            assertThat(after.trackIdOf(index, RULES)).isGreaterThanOrEqualTo(before.nextId());
        }
    }

    @Test
    void everybody_elsewhere_after_shed_pictures_or_gone_from_a_blind_one_is_no_cut() {
        Tracks before = crowd(Tracks.none(), 0, 20, 0);
        Tracks late = crowd(before, 29, 30, 7);
        assertThat(late.tracks()).hasSize(20);
        Tracks blind = crowd(tracker.step(before, micros(20), List.of()), 21, 22, 0);
        assertThat(blind.trackIdOf(0, RULES)).isEqualTo(before.trackIdOf(0, RULES));
    }

    /** Ten people standing in a row, {@code away} metres farther from the camera. */
    private Tracks crowd(Tracks before, int from, int until, double away) {
        Tracks tracks = before;
        for (int picture = from; picture < until; picture++) {
            List<PlacedDetection> found = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                found.add(new Runner(-20 + 4 * i, away, 0, 0, Runner.HOME).at(0));
            }
            tracks = tracker.step(tracks, micros(picture), found);
        }
        return tracks;
    }

    private Tracks noisyRun() {
        var random = new Random(3);
        Tracks tracks = Tracks.none();
        for (int picture = 0; picture < 50; picture++) {
            List<PlacedDetection> detections = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                detections.add(new Runner(i, i % 3, 2 - i, 1, Runner.AWAY)
                        .at(picture * STEP, random.nextGaussian(), random.nextGaussian(), random.nextDouble()));
            }
            tracks = tracker.step(tracks, micros(picture), detections);
        }
        return tracks;
    }

    private List<Long> follow(Runner runner, int pictures, IntPredicate visible) {
        Tracks tracks = Tracks.none();
        List<Long> ids = new ArrayList<>();
        for (int picture = 0; picture < pictures; picture++) {
            List<PlacedDetection> found = visible.test(picture) ? List.of(runner.at(picture * STEP)) : List.of();
            tracks = tracker.step(tracks, micros(picture), found);
            ids.add(found.isEmpty() ? Tracks.NOBODY : tracks.trackIdOf(0, RULES));
        }
        return ids;
    }

    private void assertNobodyChanges(List<Runner> runners, int pictures, double missed, long seed) {
        var random = new Random(seed);
        Tracks tracks = Tracks.none();
        Map<Runner, Set<Long>> ids = new HashMap<>();
        for (int picture = 0; picture < pictures; picture++) {
            List<Runner> shown = new ArrayList<>(runners);
            shown.removeIf(runner -> random.nextDouble() < missed);
            List<PlacedDetection> found = new ArrayList<>();
            for (Runner runner : shown) {
                found.add(runner.at(picture * STEP, 0.08 * random.nextGaussian(), 0.15 * random.nextGaussian(), 0.8));
            }
            tracks = tracker.step(tracks, micros(picture), found);
            for (int i = 0; i < shown.size(); i++) {
                long id = tracks.trackIdOf(i, RULES);
                if (id != Tracks.NOBODY) {
                    ids.computeIfAbsent(shown.get(i), key -> new HashSet<>()).add(id);
                }
            }
        }
        assertThat(ids).hasSize(runners.size()).allSatisfy((runner, seen) -> assertThat(seen)
                .hasSize(1));
    }

    private static void note(Map<Integer, Set<Long>> ids, Tracks tracks, int detections) {
        for (int index = 0; index < detections; index++) {
            long id = tracks.trackIdOf(index, RULES);
            if (id != Tracks.NOBODY) {
                ids.computeIfAbsent(index, key -> new HashSet<>()).add(id);
            }
        }
    }

    private static long micros(int picture) {
        return 1_000_000_000L + Math.round(picture * STEP * 1e6);
    }
}
