package dev.touchline.tactics;

import dev.touchline.event.EventStatus;
import dev.touchline.event.EventType;
import dev.touchline.event.MatchEvent;
import dev.touchline.event.Threshold;
import dev.touchline.match.FramePerson;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.Team;
import dev.touchline.pitch.Law1;
import dev.touchline.pitch.PitchPoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls the ball out of play and goals (Laws 9 and 10). */
final class CallDeadBall {
    /** The whistle comes so long after the last touch, and the ball rolls on for so long after the whistle, in microseconds. */
    private static final long PLAYED_ON = 500_000;

    private static final long ROLLS_ON = 3_000_000;

    private final TacticsRules rules;
    private final Ground ground;
    private final WordPlay words;

    CallDeadBall(TacticsRules rules, Ground ground) {
        this.rules = rules;
        this.ground = ground;
        words = new WordPlay(rules);
    }

    Reading step(GameState state, Moment now, MatchFrame frame) {
        double margin = rules.outMargin() + now.sigma();
        boolean out = ground.overGoalLine(now.spot(), margin) || ground.overTouchline(now.spot(), margin);
        int outFrames = out ? state.deadness().outFrames() + 1 : 0;
        Stillness still = still(state, now, frame);
        GameState watched = state.lying(state.deadness().watching(outFrames, still));
        if (outFrames >= rules.outFrames()) {
            return state.pace().isOver() ? stopped(watched, frame) : wentOut(watched, now, frame);
        }
        double seconds = (now.timeMicros() - still.sinceMicros()) * 1e-6;
        if (seconds < rules.deadSeconds()) {
            return Reading.quiet(watched);
        }
        return stopped(watched, whistled(state.touchedMicros(), still.sinceMicros()), still.spot(), frame);
    }

    /** It was dead before all came to rest: ball and players go on after the whistle, but nobody touches it any more. */
    private static long whistled(long touched, long rested) {
        return touched == 0 ? rested : Math.min(rested, Math.max(touched + PLAYED_ON, rested - ROLLS_ON));
    }

    /** Everybody has come to walk: the ball has been out of play since they last went at the pace of play. */
    Reading stopped(GameState state, MatchFrame frame) {
        Moment last = state.watch().last();
        PitchPoint spot = last == null ? new PitchPoint(0, 0) : last.spot();
        Pace pace = state.pace();
        long since = Math.max(pace.touchedMicros(), whistled(pace.touchedMicros(), pace.turnedMicros()));
        return stopped(state, since, spot, frame);
    }

    private Reading stopped(GameState state, long sinceMicros, PitchPoint spot, MatchFrame frame) {
        RestartInDoubt doubt = state.deadness().doubt();
        if (doubt != null && state.pace().allWalk()) {
            return undone(state, doubt, frame);
        }
        GameState dead = state.recounted(sinceMicros, TeamPossession.OUT_OF_PLAY)
                .deadBy(new DeadBall(sinceMicros, spot, "free_kick", Team.UNKNOWN, null));
        return new Reading(dead, words.cutShort(state.play(), frame));
    }

    /** The ball has been dead all the time: what looked like a restart was none, and nothing that was called since has been. */
    private Reading undone(GameState state, RestartInDoubt doubt, MatchFrame frame) {
        Map<String, MatchEvent> newest = new LinkedHashMap<>();
        doubt.calls().forEach(call -> newest.put(call.id(), call));
        GameState dead =
                state.recounted(doubt.sinceMicros(), TeamPossession.OUT_OF_PLAY).deadBy(doubt.before());
        List<MatchEvent> calls = new ArrayList<>();
        for (MatchEvent call : newest.values()) {
            boolean denied = call.status() == EventStatus.RETRACTED;
            boolean goal = call.type() == EventType.GOAL;
            if (goal && denied) {
                MatchEvent again = calledAgain(call, frame);
                dead = dead.deadBy(doubt.before().after(again)).scored(again.team(), 1);
                calls.add(again);
            } else if (!goal && !denied) {
                calls.add(Call.retracted(call).at(frame, call.timeMicros(), rules.version()));
            }
        }
        return new Reading(dead, calls);
    }

    /** What was taken back stays so: this is another call of the same. */
    private static MatchEvent calledAgain(MatchEvent call, MatchFrame frame) {
        return call.as(Call.id(frame.match(), "GOAL_AGAIN", frame.number()), 1, EventStatus.PROVISIONAL);
    }

    /** Nothing but a kick-off follows a goal, so one that no other restart has denied when the period ends stands. */
    Reading stands(GameState state, MatchFrame frame) {
        DeadBall dead = state.dead();
        MatchEvent goal = dead == null ? null : dead.goal();
        return goal == null
                ? Reading.quiet(state)
                : new Reading(state, List.of(Call.confirmed(goal).at(frame, goal.timeMicros(), rules.version())));
    }

    private Stillness still(GameState state, Moment now, MatchFrame frame) {
        Stillness still = state.deadness().still();
        double pace = frame.people().stream()
                .mapToDouble(FramePerson::speed)
                .average()
                .orElse(0);
        return still == null || !still.holds(now, rules.stillRadius()) || pace > rules.stoppedSpeed()
                ? Stillness.from(now)
                : still.and(now);
    }

    private Reading wentOut(GameState state, Moment now, MatchFrame frame) {
        Ownership owner = state.owner();
        Touch last = owner == null ? null : owner.touch();
        Team lastTeam = last == null ? Team.UNKNOWN : last.player().team();
        boolean goalLine = ground.overGoalLine(now.spot(), rules.outMargin());
        Team defending = ground.defending(now.x(), frame);
        boolean goal = goalLine && Math.abs(now.y()) < Law1.GOAL_HALF_WIDTH && now.z() < Law1.BAR_HEIGHT;
        Team attacking = defending.opponent();
        double beyond = Confidence.weakest(
                now.certainty(), Confidence.met(overLine(now.spot()).measured(), rules.outMargin()));
        List<MatchEvent> calls = new ArrayList<>();
        DeadBall dead;
        if (goal) {
            MatchEvent call = goal(attacking, last, now, beyond, frame);
            calls.add(call);
            dead = new DeadBall(now.timeMicros(), now.spot(), "kick_off", defending, call);
        } else {
            String restart = !goalLine ? "throw_in" : lastTeam == defending ? "corner" : "goal_kick";
            Team team = !goalLine ? lastTeam.opponent() : lastTeam == defending ? attacking : defending;
            dead = new DeadBall(now.timeMicros(), now.spot(), restart, team, null);
            calls.add(out(last, dead, beyond, frame));
        }
        Flight flight = state.play().flight();
        if (flight != null && flight.call() != null) {
            calls.add(
                    words.wentOut(flight, goal, dead.spot(), goal ? calls.get(0).confidence() : beyond, frame));
        }
        GameState after = goal ? state.scored(attacking, 1) : state;
        return new Reading(after.deadBy(dead), calls);
    }

    private MatchEvent goal(Team team, @Nullable Touch last, Moment now, double beyond, MatchFrame frame) {
        double underBar = Confidence.below(Law1.BAR_HEIGHT, now.z());
        double insidePosts = Confidence.below(Law1.GOAL_HALF_WIDTH, Math.abs(now.y()));
        Call call = Call.provisional(Call.id(frame.match(), "GOAL", now.frame()), EventType.GOAL, team)
                .to(now.spot())
                .sure(Confidence.weakest(beyond, underBar, insidePosts))
                .because(List.of(overLine(now.spot()), new Threshold("ball_height", now.z(), Law1.BAR_HEIGHT)));
        if (last != null) {
            call.from(last.spot());
        }
        if (last != null && last.player().team() == team) {
            call.by(last.player());
        }
        return call.at(frame, now.timeMicros(), rules.version());
    }

    private MatchEvent out(@Nullable Touch last, DeadBall dead, double beyond, MatchFrame frame) {
        Team team = last == null ? Team.UNKNOWN : last.player().team();
        Call call = Call.confirmed(Call.id(frame.match(), "BALL_OUT", frame.number()), EventType.BALL_OUT, team)
                .kind(dead.restart())
                .to(dead.spot())
                .sure(beyond)
                .because(List.of(overLine(dead.spot())));
        if (last != null) {
            call.by(last.player());
        }
        return call.at(frame, dead.sinceMicros(), rules.version());
    }

    private Threshold overLine(PitchPoint spot) {
        double beyond = Math.max(
                Math.abs(spot.x()) - ground.pitch().length() / 2,
                Math.abs(spot.y()) - ground.pitch().width() / 2);
        return new Threshold("metres_over_line", beyond, rules.outMargin());
    }
}
