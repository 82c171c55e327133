package dev.touchline.score;

import dev.touchline.camera.Camera;
import dev.touchline.match.FrameBall;
import dev.touchline.match.FramePerson;
import dev.touchline.match.KitColours;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.Period;
import dev.touchline.match.Team;
import dev.touchline.match.TeamSheet;
import dev.touchline.pitch.PitchSize;
import dev.touchline.simulator.play.Actor;
import dev.touchline.simulator.play.BallTruth;
import dev.touchline.simulator.play.Scene;
import dev.touchline.simulator.play.TruthEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A simulated match, its truth, and the fused frames that trackers of a given quality would have made of it.
 *
 * @param contacts who has the ball or touches it in each frame of the truth, {@link TruthEvent#NOBODY} for nobody
 */
record PlayedMatch(
        MatchSetup setup,
        List<TruthFrame> truth,
        List<TruthPass> passes,
        List<TruthEvent> events,
        List<Integer> contacts,
        List<MatchFrame> frames) {
    /** When it was stopped: two seconds after its last truth. */
    long endMicros() {
        return truth.get(truth.size() - 1).timeMicros() + 2_000_000;
    }

    /** What was made of it against its truth. */
    ScoreSheet judge(GameReader told) {
        return ScoreSheet.of(truth, passes, frames, told.players(), told.teams(), told.events(), endMicros());
    }

    static final long KICK_OFF = 1_700_000_000_000_000L / MatchFrame.STEP_MICROS * MatchFrame.STEP_MICROS;

    /**
     * What tracking gets wrong: standard deviations in metres (people's errors drift slowly, the ball's do not), the share of
     * frames in which the ball is lost, and how long a loss lasts in frames on average.
     */
    record Tracking(double people, double ball, double ballLost, double lossFrames) {
        static final Tracking CLEAN = new Tracking(0, 0, 0, 1);
        static final Tracking NOISY = new Tracking(0.15, 0.2, 0.12, 8);
    }

    static PlayedMatch of(long seed, int seconds, Tracking tracking) {
        var noise = new Noise(tracking, new Random(seed));
        var played = new Playing(seed);
        List<MatchFrame> frames = new ArrayList<>();
        for (int tick = 0; tick < seconds * Scene.TICKS_PER_SECOND; tick++) {
            frames.add(noise.frame(played.next()));
        }
        return played.seenAs(frames, Map.of());
    }

    /** The same as two cameras like the demo's, their trackers and fusion see it. */
    static PlayedMatch filmed(long seed, int seconds, int inferredEvery) {
        var played = new Playing(seed);
        return played.seenAs(Filming.of(played::nextTruth, seed, seconds, inferredEvery), Filming.CAMERAS);
    }

    static long micros(long tick) {
        return KICK_OFF + tick * MatchFrame.STEP_MICROS;
    }

    static MatchSetup setup(Team attacksRight) {
        return setup(attacksRight, Map.of());
    }

    static MatchSetup setup(Team attacksRight, Map<String, Camera> cameras) {
        var kit = new KitColours("#ff0000", "#ffffff", "#ff0000");
        var sheet = new TeamSheet("Reds", "RED", kit, kit, List.of());
        var period = new Period(1, KICK_OFF, null, attacksRight);
        return new MatchSetup("played", 1, PitchSize.STANDARD, sheet, sheet, kit, List.of(period), cameras);
    }

    /** Turns scenes into frames with errors of place and losses of the ball. */
    private static final class Noise {
        private static final double DRIFT = 0.96;

        private final Tracking tracking;
        private final Random random;
        private final double[][] drift = new double[25][2];
        private boolean lost;

        Noise(Tracking tracking, Random random) {
            this.tracking = tracking;
            this.random = random;
        }

        MatchFrame frame(Scene scene) {
            List<FramePerson> people = scene.people().stream().map(this::person).toList();
            long micros = micros(scene.tick());
            return new MatchFrame(
                    "played",
                    micros / MatchFrame.STEP_MICROS,
                    micros,
                    scene.period(),
                    scene.seconds(),
                    people,
                    ball(scene.ball()),
                    micros,
                    List.of(),
                    1,
                    1,
                    null);
        }

        private FramePerson person(Actor actor) {
            double[] error = drift[actor.id()];
            double kick = tracking.people() * Math.sqrt(1 - DRIFT * DRIFT);
            error[0] = DRIFT * error[0] + kick * random.nextGaussian();
            error[1] = DRIFT * error[1] + kick * random.nextGaussian();
            return new FramePerson(
                    actor.id(),
                    actor.team(),
                    actor.role(),
                    null,
                    actor.x() + error[0],
                    actor.y() + error[1],
                    actor.vx(),
                    actor.vy(),
                    Math.max(0.05, tracking.people()),
                    true,
                    1,
                    1);
        }

        private @Nullable FrameBall ball(BallTruth ball) {
            double ends = 1 / tracking.lossFrames();
            double begins = ends * tracking.ballLost() / (1 - tracking.ballLost());
            lost = random.nextDouble() < (lost ? 1 - ends : begins);
            double x = ball.x() + tracking.ball() * random.nextGaussian();
            double y = ball.y() + tracking.ball() * random.nextGaussian();
            double sigma = Math.max(0.05, tracking.ball());
            return lost ? null : new FrameBall(x, y, ball.z(), ball.vx(), ball.vy(), ball.vz(), sigma, true, 0.9);
        }
    }
}
