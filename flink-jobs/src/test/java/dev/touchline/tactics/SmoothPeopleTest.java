package dev.touchline.tactics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchline.match.FramePerson;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.Role;
import dev.touchline.match.Team;
import dev.touchline.sighting.PitchEstimate;
import dev.touchline.track.GroundMotion;
import dev.touchline.track.Matrix2;
import dev.touchline.track.MotionNoise;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SmoothPeopleTest {
    private static final int MANY = 400;
    private static final double SIGMA = 0.4;
    private static final double SECONDS = MatchFrame.STEP_MICROS * 1e-6;

    /** Where somebody is who runs to and fro, metres. */
    private static double truth(int frame) {
        return 6 * Math.sin(0.8 * frame * SECONDS);
    }

    /** The runner as a filter follows them that sees each frame's place with some error. */
    private static List<MatchFrame> followed(SplittableRandom random) {
        List<MatchFrame> frames = new ArrayList<>();
        GroundMotion motion = GroundMotion.first(new PitchEstimate(0, 0, SIGMA * SIGMA, 0, SIGMA * SIGMA), 3);
        for (int frame = 0; frame < MANY; frame++) {
            motion = motion.after(SECONDS, MotionNoise.FOOTBALLER)
                    .corrected(new PitchEstimate(
                            truth(frame) + SIGMA * random.nextGaussian(),
                            SIGMA * random.nextGaussian(),
                            SIGMA * SIGMA,
                            0,
                            SIGMA * SIGMA));
            frames.add(frame(frame, person(7, motion.x(), motion.y(), motion.vx(), motion.vy())));
        }
        return frames;
    }

    private static FramePerson person(int id, double x, double y, double vx, double vy) {
        return new FramePerson(id, Team.HOME, Role.OUTFIELD, null, x, y, vx, vy, SIGMA, true, 1, 1);
    }

    private static MatchFrame frame(long number, FramePerson... people) {
        return new MatchFrame(
                "m", number, number * MatchFrame.STEP_MICROS, 1, 0, List.of(people), null, 0, List.of(), 1, 1, null);
    }

    @Test
    void who_is_seen_for_another_second_is_placed_better_than_at_once() {
        List<MatchFrame> frames = followed(new SplittableRandom(5));
        double atOnce = 0;
        double later = 0;
        for (int frame = 50; frame < MANY - MatchFrame.SETTLED_FRAMES; frame++) {
            FramePerson first = frames.get(frame).people().get(0);
            FramePerson known = SmoothPeople.first(frames.subList(frame, frame + MatchFrame.SETTLED_FRAMES))
                    .get(0);
            atOnce += Math.pow(Math.hypot(first.x() - truth(frame), first.y()), 2);
            later += Math.pow(Math.hypot(known.x() - truth(frame), known.y()), 2);
        }
        assertThat(Math.sqrt(later)).isLessThan(0.75 * Math.sqrt(atOnce));
    }

    @Test
    void who_runs_as_foreseen_stays_where_they_are() {
        List<MatchFrame> frames = new ArrayList<>();
        GroundMotion motion = new GroundMotion(0, 0, 7, 0, Matrix2.diagonal(0.1), Matrix2.ZERO, Matrix2.diagonal(1));
        for (int frame = 0; frame < MatchFrame.SETTLED_FRAMES; frame++) {
            frames.add(frame(frame, person(7, motion.x(), motion.y(), motion.vx(), motion.vy())));
            motion = motion.after(SECONDS, MotionNoise.FOOTBALLER);
        }
        FramePerson known = SmoothPeople.first(frames).get(0);
        assertThat(known.x()).isCloseTo(0, within(1e-9));
        assertThat(known.vx()).isCloseTo(7, within(1e-9));
    }

    @Test
    void nothing_is_learnt_of_who_is_gone_afterwards_or_across_a_gap() {
        FramePerson gone = person(7, 1, 2, 3, 4);
        MatchFrame without = frame(11, person(8, 1, 2, 3, 4));
        MatchFrame afterGap = frame(13, person(7, 9, 9, 0, 0));
        assertThat(SmoothPeople.first(List.of(frame(10, gone), without))).containsExactly(gone);
        assertThat(SmoothPeople.first(List.of(frame(10, gone), afterGap))).containsExactly(gone);
    }
}
