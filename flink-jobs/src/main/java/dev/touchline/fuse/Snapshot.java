package dev.touchline.fuse;

import dev.touchline.match.CameraProgress;
import dev.touchline.match.CameraState;
import dev.touchline.match.FrameBall;
import dev.touchline.match.FramePerson;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.Period;
import dev.touchline.track.GroundMotion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the world at one instant of the grid, everybody and the ball carried on from the newest pictures used. */
final class Snapshot {
    private static final double ALWAYS_SHOWN_SECONDS = 0.4;
    private static final double BALL_SHOWN_SECONDS = 1;
    private static final double BALL_CARRIED_SECONDS = 20;
    private static final double BALL_SCORE = 2;
    private static final int BALL_HITS = 2;

    private final MatchSetup setup;
    private final FusionRules rules;
    private final int rulesVersion;
    private final Census census;
    private final BallField field;
    private final Feeds feeds;
    private final KeepersHands hands;

    Snapshot(MatchSetup setup, FusionRules rules, int rulesVersion, Census census, BallField field, Feeds feeds) {
        this.setup = setup;
        this.rules = rules;
        this.rulesVersion = rulesVersion;
        this.census = census;
        this.field = field;
        this.feeds = feeds;
        this.hands = new KeepersHands(setup);
    }

    /** The next frame; {@code past} is where the ball was before it. */
    MatchFrame of(World world, @Nullable FrameBall ball, List<PastBall> past, long wallMicros) {
        long time = world.nextFrame() * MatchFrame.STEP_MICROS;
        Period period = period(time);
        List<FramePerson> people = people(world.people(), time);
        return new MatchFrame(
                setup.match(),
                world.nextFrame(),
                time,
                period == null ? 0 : period.number(),
                period == null ? 0 : (time - period.startMicros()) / 1e6,
                people,
                ball == null ? null : hands.hold(ball, people),
                world.newestUsedMicros(),
                cameras(world, wallMicros),
                setup.version(),
                rulesVersion,
                settled(past, world.nextFrame()));
    }

    private static @Nullable FrameBall settled(List<PastBall> past, long frame) {
        for (PastBall ball : past) {
            if (ball.frame() == frame - MatchFrame.SETTLED_FRAMES) {
                return ball.ball();
            }
        }
        return null;
    }

    private @Nullable Period period(long time) {
        for (Period period : setup.periods()) {
            Long end = period.endMicros();
            if (time >= period.startMicros() && (end == null || time < end)) {
                return period;
            }
        }
        return null;
    }

    private List<FramePerson> people(People people, long time) {
        List<FramePerson> shown = new ArrayList<>();
        for (WorldPerson person : people.known()) {
            GroundMotion motion = person.motion().after((time - people.timeMicros()) / 1e6, rules.motion());
            double unseen = person.unseenSeconds(time);
            if ((unseen <= ALWAYS_SHOWN_SECONDS || motion.sigma() <= rules.shownSigma())
                    && setup.pitch().contains(motion.spot(), rules.pitchMargin())
                    && !census.isBystander(person)) {
                shown.add(shown(person, motion, unseen <= ShownBall.SEEN_SECONDS));
            }
        }
        shown.sort(Comparator.comparingInt(FramePerson::id));
        return shown;
    }

    private FramePerson shown(WorldPerson person, GroundMotion motion, boolean seen) {
        return new FramePerson(
                person.id(),
                person.kit().team(),
                census.role(person),
                census.number(person),
                motion.x(),
                motion.y(),
                motion.vx(),
                motion.vy(),
                motion.sigma(),
                seen,
                person.evidence().probability(person.kit().team()),
                person.identity());
    }

    /** The ball as the best account has it at an instant, null when none is believed in. */
    @Nullable
    FrameBall ball(BallAccounts accounts, long time) {
        if (accounts.hypotheses().isEmpty()) {
            return null;
        }
        BallHypothesis best = accounts.hypotheses().get(0);
        double unseen = (time - best.lastSeenMicros()) / 1e6;
        double patience = best.carrier() == 0 && !best.rests() ? BALL_SHOWN_SECONDS : BALL_CARRIED_SECONDS;
        boolean believed = best.hits() >= BALL_HITS && (best.score() > BALL_SCORE || unseen > ShownBall.SEEN_SECONDS);
        if (unseen > patience || !believed) {
            return null;
        }
        BallMotion now = best.motion();
        double seconds = Math.max(0, (time - accounts.timeMicros()) / 1e6);
        BallMotion motion = now.after(seconds, best.state(), 0, field.grass(now.x(), now.y()));
        return ShownBall.of(motion, field, unseen, best.score());
    }

    private List<CameraProgress> cameras(World world, long wallMicros) {
        List<CameraProgress> progress = new ArrayList<>();
        for (CameraFeed feed : world.feeds()) {
            CameraState state = feeds.isIdle(feed, world, wallMicros) ? CameraState.IDLE : feed.state();
            progress.add(new CameraProgress(feed.camera(), feed.sequence(), feed.progressMicros(), state));
        }
        return progress;
    }
}
