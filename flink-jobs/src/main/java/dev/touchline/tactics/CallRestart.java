package dev.touchline.tactics;

import dev.touchline.event.EventType;
import dev.touchline.event.MatchEvent;
import dev.touchline.event.Threshold;
import dev.touchline.match.MatchFrame;
import java.util.List;
import java.util.Map;

/** Calls restarts (Laws 8, 13–17), and with a kick-off confirms the goal before it, or without one retracts it. */
final class CallRestart {
    private final TacticsRules rules;
    private final Ground ground;

    CallRestart(TacticsRules rules, Ground ground) {
        this.rules = rules;
        this.ground = ground;
    }

    Reading step(GameState state, Moment struck, MatchFrame frame) {
        DeadBall dead = state.dead();
        Near taker = struck.nearest();
        if (dead == null || taker == null) {
            return Reading.quiet(state);
        }
        List<Moment> moments = state.watch().moments();
        Motion after = Motion.over(BallWatch.around(moments, struck, 0, FindTouches.WINDOW));
        Motion before = Motion.over(BallWatch.around(moments, struck, -FindTouches.WINDOW, 0));
        double waited = (struck.timeMicros() - dead.sinceMicros()) * 1e-6;
        boolean moves = after.speed() > rules.strikeSpeed() && after.speed() > before.speed() + rules.strikeSpeed() / 2;
        if (!moves || taker.distance() > rules.takerRadius() || waited < rules.soonestRestart()) {
            return Reading.quiet(state);
        }
        boolean inside = !ground.overGoalLine(struck.spot(), 1) && !ground.overTouchline(struck.spot(), 1);
        String kind = ground.restartFrom(struck.spot(), dead.restart());
        boolean fits = inside && ground.fits(kind, struck.spot());
        if (!fits && (waited < rules.anywhereSeconds() || !inside)) {
            return Reading.quiet(state);
        }
        return taken(state, dead, taker, struck, before, after, frame, fits ? kind : "free_kick");
    }

    private Reading taken(
            GameState state,
            DeadBall dead,
            Near taker,
            Moment struck,
            Motion before,
            Motion after,
            MatchFrame frame,
            String kind) {
        double fitting = kind.equals("free_kick") ? Confidence.EVEN : 1; // a free kick is what fits no other rule
        double certainty = Confidence.weakest(
                struck.certainty(),
                taker.teamProbability(),
                Confidence.met(after.speed(), rules.strikeSpeed()),
                Confidence.below(rules.takerRadius(), taker.distance()));
        var touch = new Touch(
                taker,
                struck.frame(),
                struck.timeMicros(),
                struck.spot(),
                struck.z(),
                before.speed(),
                before.turnTo(after),
                after.speed(),
                after.vx(),
                after.vy(),
                true,
                certainty);
        MatchEvent call = Call.confirmed(
                        Call.id(frame.match(), "RESTART", struck.frame()), EventType.RESTART, taker.team())
                .kind(kind)
                .by(taker)
                .from(struck.spot())
                .sure(Confidence.weakest(certainty, fitting))
                .measuring(Map.of("dead_seconds", (struck.timeMicros() - dead.sinceMicros()) * 1e-6))
                .because(List.of(new Threshold("ball_speed", after.speed(), rules.strikeSpeed())))
                .at(frame, struck.timeMicros(), rules.version());
        Reading restarted = new Reading(state.restarted(touch), List.of(call));
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
