package dev.touchline.tactics;

import dev.touchline.event.EventType;
import dev.touchline.event.MatchEvent;
import dev.touchline.event.Threshold;
import dev.touchline.match.MatchFrame;
import dev.touchline.pitch.PitchPoint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls restarts (Laws 8, 13–17), and with a kick-off confirms the goal before it, or without one retracts it. */
final class CallRestart {
    /** For how long a ball must run, in microseconds, how far, and for how many moments it must be seen. */
    private static final long PROOF = 800_000;

    /** How it leaves the foot is seen badly. */
    private static final long LEAVING = 120_000;

    private static final double PROOF_METRES = 6;
    private static final int FEWEST_SEEN = 12;

    /** A ball that goes so far from one player to another, and no slower than this in m/s, is played. */
    private static final double PLAYED_METRES = 5;

    private static final double PLAYED_SLOWEST = 4;
    /** For so long a goal may have been a save after which play went on, in microseconds. */
    private static final long GOAL_IN_DOUBT = 8_000_000;

    private final TacticsRules rules;
    private final Ground ground;

    CallRestart(TacticsRules rules, Ground ground) {
        this.rules = rules;
        this.ground = ground;
    }

    /** One more moment of a dead ball, and whoever has it. */
    Reading step(GameState state, DeadBall dead, Moment now, @Nullable Touch held, MatchFrame frame) {
        Touch strike = strike(state.watch().moments(), now, dead);
        String kind = ground.restartFrom(now.spot(), dead.restart());
        if (strike != null && ground.fits(kind, now.spot())) {
            return taken(state, dead, strike, strength(strike), frame, kind);
        }
        Touch proven = proven(state.watch().moments(), now, dead);
        if (proven != null) {
            return taken(state, dead, proven, strength(proven), frame, "free_kick");
        }
        return held == null ? Reading.quiet(state) : handled(state, dead, held, frame);
    }

    /** A ball that goes from one player to another is in play, whoever took the restart; after a goal only at once: it was a save. */
    private Reading handled(GameState state, DeadBall dead, Touch now, MatchFrame frame) {
        Touch before = dead.held();
        if (before == null || !played(before, now, dead)) {
            return Reading.quiet(state.lying(Deadness.dead(dead.heldBy(now))));
        }
        String kind = ground.restartFrom(before.spot(), dead.restart());
        GameState counted = state.recounted(
                before.timeMicros(), TeamPossession.of(before.player().team()));
        var far = new Threshold("ball_distance", before.spot().distanceTo(now.spot()), PLAYED_METRES);
        return taken(counted, dead, before, far, frame, ground.fits(kind, before.spot()) ? kind : "free_kick");
    }

    private boolean played(Touch from, Touch to, DeadBall dead) {
        double metres = from.spot().distanceTo(to.spot());
        double seconds = (to.timeMicros() - from.timeMicros()) * 1e-6;
        boolean possible = dead.goal() == null || to.timeMicros() - dead.sinceMicros() < GOAL_IN_DOUBT;
        return from.player().id() != to.player().id()
                && possible
                && inside(from.spot())
                && metres >= PLAYED_METRES
                && metres >= PLAYED_SLOWEST * seconds
                && metres <= BallWatch.FASTEST * seconds;
    }

    private boolean inside(PitchPoint spot) {
        return !ground.overGoalLine(spot, 1) && !ground.overTouchline(spot, 1);
    }

    /** Everybody runs again: play has gone on since they last walked, whoever took the restart. A goal waits for its kick-off. */
    Reading resumed(GameState state, MatchFrame frame) {
        DeadBall dead = state.dead();
        if (dead == null || dead.goal() != null) {
            return Reading.quiet(state);
        }
        Pace pace = state.pace();
        long since = Math.max(dead.sinceMicros(), pace.turnedMicros());
        MatchEvent call = Call.confirmed(
                        Call.id(frame.match(), "RESUMED", frame.number()), EventType.RESTART, dead.team())
                .kind(dead.restart())
                .from(dead.spot())
                .sure(Confidence.EVEN)
                .measuring(Map.of("dead_seconds", (since - dead.sinceMicros()) * 1e-6))
                .because(List.of(new Threshold("mean_pace", pace.speed(), rules.briskPace())))
                .at(frame, since, rules.version());
        GameState alive = state.recounted(since, TeamPossession.CONTEST).resumed();
        return new Reading(alive, List.of(call));
    }

    /** The ball set going by somebody, from inside the lines. */
    private @Nullable Touch strike(List<Moment> moments, Moment struck, DeadBall dead) {
        Near taker = struck.nearest();
        double waited = (struck.timeMicros() - dead.sinceMicros()) * 1e-6;
        boolean soon = waited < rules.soonestRestart() && !dead.restart().equals("kick_off");
        if (taker == null || !inside(struck.spot()) || taker.distance() > rules.takerRadius() || soon) {
            return null;
        }
        Motion after = Motion.over(BallWatch.around(moments, struck, 0, FindTouches.WINDOW));
        Motion before = Motion.over(BallWatch.around(moments, struck, -FindTouches.WINDOW, 0));
        boolean moves = after.speed() > rules.strikeSpeed() && after.speed() > before.speed() + rules.strikeSpeed() / 2;
        if (!moves) {
            return null;
        }
        double certainty = Confidence.weakest(
                struck.certainty(),
                taker.teamProbability(),
                Confidence.met(after.speed(), rules.strikeSpeed()),
                Confidence.below(rules.takerRadius(), taker.distance()));
        return Touch.of(taker, struck, after, certainty);
    }

    /** A restart from where none is due, believed when the ball has run far and straight since. */
    private @Nullable Touch proven(List<Moment> moments, Moment now, DeadBall dead) {
        Moment struck = null;
        for (Moment moment : moments) {
            struck = moment.timeMicros() <= now.timeMicros() - PROOF ? moment : struck;
        }
        if (struck == null || (struck.timeMicros() - dead.sinceMicros()) * 1e-6 < rules.anywhereSeconds()) {
            return null;
        }
        Touch strike = strike(moments, struck, dead);
        List<Moment> since = BallWatch.around(moments, struck, LEAVING, PROOF);
        if (strike == null || since.size() < FEWEST_SEEN) {
            return null;
        }
        Motion run = Motion.over(since);
        return run.straight() && run.speed() * PROOF * 1e-6 >= PROOF_METRES ? strike : null;
    }

    private Threshold strength(Touch strike) {
        return new Threshold("ball_speed", strike.speedAfter(), rules.strikeSpeed());
    }

    private Reading taken(
            GameState state, DeadBall dead, Touch strike, Threshold shown, MatchFrame frame, String kind) {
        double fitting = kind.equals("free_kick") ? Confidence.EVEN : 1; // a free kick is what fits no other rule
        Near taker = strike.player();
        MatchEvent call = Call.confirmed(
                        Call.id(frame.match(), "RESTART", strike.frame()), EventType.RESTART, taker.team())
                .kind(kind)
                .by(taker)
                .from(strike.spot())
                .sure(Confidence.weakest(strike.certainty(), fitting))
                .measuring(Map.of("dead_seconds", (strike.timeMicros() - dead.sinceMicros()) * 1e-6))
                .because(List.of(shown))
                .at(frame, strike.timeMicros(), rules.version());
        Reading restarted = new Reading(state.restarted(dead, strike), List.of(call));
        MatchEvent goal = dead.goal();
        return goal == null ? restarted : restarted.and(verdict(restarted.state(), goal, call, frame));
    }

    /** A goal stands when the side that let it in kicks off, a second witness of it; any other restart denies it. */
    private Reading verdict(GameState state, MatchEvent goal, MatchEvent restart, MatchFrame frame) {
        boolean stands = "kick_off".equals(restart.subtype());
        Call verdict = stands
                ? Call.confirmed(goal).sure(Confidence.both(goal.confidence(), restart.confidence()))
                : Call.retracted(goal).sure(goal.confidence() * (1 - restart.confidence()));
        return new Reading(
                stands ? state : state.scored(goal.team(), -1),
                List.of(verdict.at(frame, goal.timeMicros(), rules.version())));
    }
}
