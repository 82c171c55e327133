package dev.touchline.tactics;

import dev.touchline.event.MatchEvent;
import dev.touchline.match.MatchFrame;
import dev.touchline.pitch.Law1;
import dev.touchline.pitch.PitchPoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls passes, shots and changes of possession while the ball is alive (SPADL's vocabulary). */
final class CallPlay {
    private static final double STALE_SECONDS = 0.35;
    private static final double LIKELY_SPEED = 12;
    private static final double SLOWEST_FLIGHT = 6;
    private static final double UNSEEN_PASS_METRES = 3;

    private final TacticsRules rules;
    private final Ground ground;
    private final WordPlay words;

    CallPlay(TacticsRules rules, Ground ground) {
        this.rules = rules;
        this.ground = ground;
        words = new WordPlay(rules);
    }

    /** Somebody has the ball: its flight ends, or it moves from one player's feet to another's. */
    Reading touched(GameState state, Touch touch, MatchFrame frame) {
        Touch holder = state.play().holder();
        if (holder == null || touch.player().id() != holder.player().id()) {
            return gained(state, touch, frame);
        }
        Flight flight = state.play().flight();
        MatchEvent call = flight == null ? null : flight.call();
        return new Reading(
                state.playing(Play.heldBy(touch)), call == null ? List.of() : List.of(words.kept(call, touch, frame)));
    }

    /** Play ends with the ball on its way. */
    Reading cutShort(GameState state, MatchFrame frame) {
        return new Reading(state, words.cutShort(state.play(), frame));
    }

    private Reading gained(GameState state, Touch by, MatchFrame frame) {
        Touch holder = state.play().holder();
        List<MatchEvent> calls = new ArrayList<>();
        if (holder != null) {
            Flight flight = state.play().flight();
            Flight ended = flight != null ? flight : Flight.from(unseenRelease(holder, by));
            if (ended.shot()) {
                calls.add(words.shotEnded(ended, by, frame));
            } else if (ended.call() != null || ended.release().spot().distanceTo(by.spot()) >= UNSEEN_PASS_METRES) {
                calls.add(words.passEnded(ended, by, frame));
            }
            if (by.player().team() != ended.release().player().team()) {
                calls.add(words.wonBy(by, ended, frame));
            }
        }
        return new Reading(state.playing(Play.heldBy(by)), calls);
    }

    /** Nobody saw the ball leave: it left as late as a pass takes to get there. */
    private static Touch unseenRelease(Touch holder, Touch touch) {
        long travel = (long) (holder.spot().distanceTo(touch.spot()) / LIKELY_SPEED * 1e6);
        long left = touch.timeMicros() - travel;
        return left > holder.timeMicros() ? holder.lasting(left) : holder;
    }

    /** One more moment of the ball: it may leave its holder, or be plainly a pass or a shot. */
    Reading flies(GameState state, Moment now, MatchFrame frame) {
        Touch holder = state.play().holder();
        if (holder == null) {
            return Reading.quiet(state);
        }
        Flight flight = state.play().flight();
        if (flight == null) {
            boolean left = now.distanceOf(holder.player().id()) > rules.possessionRadius();
            return Reading.quiet(
                    left ? state.playing(state.play().flying(Flight.from(release(state, holder, now)))) : state);
        }
        if (flight.call() != null || now.spot().distanceTo(flight.release().spot()) < rules.passLength()) {
            return Reading.quiet(state);
        }
        Touch release = flight.release();
        if (release.speedAfter() < rules.passSpeed()) {
            return Reading.quiet(state);
        }
        MatchEvent call = words.left(release, isShot(release, frame), frame);
        GameState called = state.playing(state.play().flying(flight.called(call)));
        return new Reading(called, List.of(call));
    }

    /** The holder's last touch; where that is long past, the ball left when it must have, at its speed, to be where it is now. */
    private static Touch release(GameState state, Touch holder, Moment now) {
        Motion motion = Motion.over(BallWatch.around(state.watch().moments(), now, 0, FindTouches.WINDOW));
        double away = holder.spot().distanceTo(now.spot());
        double seconds = away / Math.max(SLOWEST_FLIGHT, motion.speed());
        long left = Math.max(holder.timeMicros(), now.timeMicros() - (long) (seconds * 1e6));
        return (left - holder.timeMicros()) * 1e-6 > STALE_SECONDS ? holder.lasting(left) : holder;
    }

    private boolean isShot(Touch release, MatchFrame frame) {
        boolean right = ground.attacksRight(release.player().team(), frame.period());
        @Nullable PitchPoint meets = ground.meetsGoalPlane(release.spot(), release.vxAfter(), release.vyAfter(), right);
        return meets != null
                && release.speedAfter() >= rules.shotSpeed()
                && ground.distanceToGoal(release.spot(), right) <= rules.shotRange()
                && Math.abs(meets.y()) <= Law1.GOAL_HALF_WIDTH + rules.shotMargin();
    }
}
