package dev.touchline.tactics;

import dev.touchline.event.MatchEvent;
import dev.touchline.match.MatchFrame;
import dev.touchline.pitch.PitchPoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls passes, shots and changes of possession while the ball is alive (SPADL's vocabulary). */
final class CallPlay {
    private static final double SETTLED_SECONDS = 0.4;
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

    /** Somebody touched the ball: ends its flight, or moves it from one player's feet to another's. */
    Reading touched(GameState before, Touch touch, MatchFrame frame) {
        Reading settled = settle(before, touch, frame);
        GameState state = settled.state();
        Touch holder = state.play().holder();
        if (holder == null) {
            return new Reading(state.playing(Play.heldBy(touch)), settled.calls());
        }
        if (touch.player().id() == holder.player().id()) {
            Flight flight = state.play().flight();
            MatchEvent call = flight == null ? null : flight.call();
            Reading kept = new Reading(
                    state.playing(Play.heldBy(touch)),
                    call == null ? List.of() : List.of(words.kept(call, touch, frame)));
            return settled.and(kept);
        }
        return touch.sure()
                ? new Reading(state.playing(state.play().glancedBy(touch)), settled.calls())
                : settled.and(gained(state, touch, frame));
    }

    /** Play ends with the ball on its way. */
    Reading cutShort(GameState state, MatchFrame frame) {
        return new Reading(state, words.cutShort(state.play(), frame));
    }

    /** Somebody else has it now: a contact that only slowed the ball was a glance off an opponent, unless that side has it now. */
    private Reading settle(GameState state, Touch next, MatchFrame frame) {
        Touch glanced = state.play().glanced();
        Touch holder = state.play().holder();
        if (glanced == null || holder == null) {
            return Reading.quiet(state);
        }
        boolean again = next.player().id() == glanced.player().id();
        boolean mateOfEither = glanced.player().team() == holder.player().team()
                || glanced.player().team() == next.player().team();
        return again || mateOfEither || !glanced.glances()
                ? gained(state, glanced, frame)
                : Reading.quiet(state.playing(state.play().glancedBy(null)));
    }

    private Reading gained(GameState state, Touch touch, MatchFrame frame) {
        Touch holder = state.play().holder();
        if (holder == null) {
            return Reading.quiet(state.playing(Play.heldBy(touch)));
        }
        Flight flight = state.play().flight();
        Dispute ends =
                new Dispute(flight != null ? flight : Flight.from(unseenRelease(holder, touch)), touch).settled();
        Flight ended = ends.flight();
        Touch by = ends.touch();
        List<MatchEvent> calls = new ArrayList<>();
        if (ended.shot()) {
            calls.add(words.shotEnded(ended, by, frame));
        } else if (ended.call() != null || ended.release().spot().distanceTo(by.spot()) >= UNSEEN_PASS_METRES) {
            calls.add(words.passEnded(ended, by, frame));
        }
        if (by.player().team() != ended.release().player().team()) {
            calls.add(words.wonBy(by, ended, frame));
        }
        return new Reading(owned(state, touch, by).playing(Play.heldBy(by)), calls);
    }

    /** Possession goes with whoever is believed to have touched the ball. */
    private static GameState owned(GameState state, Touch seen, Touch believed) {
        Ownership owner = state.owner();
        return owner != null && owner.touch().equals(seen)
                ? state.ownedBy(new Ownership(believed, owner.untilMicros(), owner.spot()))
                : state;
    }

    /** Nobody saw the ball leave: it left as late as a pass takes to get there. */
    private static Touch unseenRelease(Touch holder, Touch touch) {
        long travel = (long) (holder.spot().distanceTo(touch.spot()) / LIKELY_SPEED * 1e6);
        long left = touch.timeMicros() - travel;
        return left > holder.timeMicros() ? holder.lasting(left, holder.spot()) : holder;
    }

    /** One more moment of the ball: it may leave its holder, prove who has it, or be plainly a pass or a shot. */
    Reading flies(GameState before, Moment now, MatchFrame frame) {
        Reading ripe = ripen(before, now, frame);
        GameState state = ripe.state();
        Touch holder = state.play().holder();
        if (holder == null) {
            return ripe;
        }
        Flight flight = state.play().flight();
        if (flight == null) {
            boolean left = now.distanceOf(holder.player().id()) > rules.possessionRadius();
            return left
                    ? new Reading(
                            state.playing(state.play().flying(Flight.from(release(state, holder, now)))), ripe.calls())
                    : ripe;
        }
        if (flight.call() != null || now.spot().distanceTo(flight.release().spot()) < rules.passLength()) {
            return ripe;
        }
        Touch release = flight.release();
        if (release.speedAfter() < rules.passSpeed()) {
            return ripe;
        }
        MatchEvent call = words.left(release, isShot(release, frame), frame);
        GameState called = state.playing(state.play().flying(flight.called(call)));
        return ripe.and(new Reading(called, List.of(call)));
    }

    /** A contact becomes a possession when the ball stays, or leaves otherwise than glancing off. */
    private Reading ripen(GameState state, Moment now, MatchFrame frame) {
        Touch glanced = state.play().glanced();
        if (glanced == null) {
            return Reading.quiet(state);
        }
        boolean with = now.distanceOf(glanced.player().id()) <= rules.possessionRadius();
        boolean settled = (now.timeMicros() - glanced.timeMicros()) * 1e-6 >= SETTLED_SECONDS;
        return (with && settled) || (!with && !glanced.glances())
                ? gained(state, glanced, frame)
                : Reading.quiet(state);
    }

    /** The holder's last touch; where that is long past, the ball left when it was last with them. */
    private static Touch release(GameState state, Touch holder, Moment now) {
        Ownership owner = state.owner();
        if (owner == null || owner.touch().player().id() != holder.player().id()) {
            return holder;
        }
        double away = owner.spot().distanceTo(now.spot());
        double seconds = (now.timeMicros() - owner.untilMicros()) * 1e-6;
        double speed = Math.max(SLOWEST_FLIGHT, seconds > 0 ? away / seconds : LIKELY_SPEED);
        long left = Math.max(owner.untilMicros(), now.timeMicros() - (long) (away / speed * 1e6));
        return (left - holder.timeMicros()) * 1e-6 > STALE_SECONDS ? holder.lasting(left, owner.spot()) : holder;
    }

    private boolean isShot(Touch release, MatchFrame frame) {
        boolean right = ground.attacksRight(release.player().team(), frame.period());
        @Nullable PitchPoint meets = ground.meetsGoalPlane(release.spot(), release.vxAfter(), release.vyAfter(), right);
        return meets != null
                && release.speedAfter() >= rules.shotSpeed()
                && ground.distanceToGoal(release.spot(), right) <= rules.shotRange()
                && Math.abs(meets.y()) <= Ground.GOAL_HALF_WIDTH + rules.shotMargin();
    }
}
