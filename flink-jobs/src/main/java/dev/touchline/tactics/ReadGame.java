package dev.touchline.tactics;

import dev.touchline.event.MatchEvent;
import dev.touchline.match.FrameBall;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.MatchSetup;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the game frame by frame, half a second late so that it knows how the ball went on. Pure: the same frames give the
 * same calls, byte for byte.
 */
public final class ReadGame {
    private static final double OPENING_SECONDS = 5;

    /** A gap between frames counts for no more, and a step back for nothing. */
    static final long LONGEST_STEP_MICROS = 1_000_000;

    private final TacticsRules rules;
    private final FindTouches touches;
    private final CallPlay play;
    private final CallDeadBall deadBall;
    private final CallRestart restart;

    public ReadGame(MatchSetup setup, TacticsRules rules) {
        this.rules = rules;
        var ground = new Ground(setup);
        touches = new FindTouches();
        play = new CallPlay(rules, ground);
        deadBall = new CallDeadBall(rules, ground);
        restart = new CallRestart(rules, ground);
    }

    /** The state before the first frame. */
    public static GameState beginning() {
        return GameState.beginning();
    }

    public Reading step(GameState before, MatchFrame frame) {
        Reading turned = turned(before, frame);
        GameState state = turned.state();
        if (frame.period() == 0) {
            GameState idle = state.timed(frame.timeMicros(), TeamPossession.OUT_OF_PLAY, state.clock());
            return new Reading(idle, turned.calls());
        }
        FrameBall ball = frame.ball();
        if (ball != null && (ball.sigma() < (ball.seen() ? rules.vagueSigma() : rules.lostSigma()))) {
            state = state.watching(state.watch().see(Moment.of(frame, ball), rules.possessionRadius()));
        }
        long late = frame.timeMicros() - FindTouches.LATE;
        Reading reading = new Reading(state, turned.calls());
        List<Moment> due = state.watch().unjudged(late);
        for (Moment moment : due) {
            reading = reading.and(judge(reading.state(), moment, frame));
        }
        GameState after = reading.state().watching(reading.state().watch().judgedUntil(late));
        Reading paced = new Reading(after, reading.calls()).and(paced(after, frame));
        GameState borneOut = doubted(paced.state(), paced.calls(), frame);
        return new Reading(clocked(borneOut, frame, !due.isEmpty()), new ArrayList<>(paced.calls()));
    }

    /** What is called after a restart is in doubt as long as the restart is. */
    private GameState doubted(GameState state, List<MatchEvent> calls, MatchFrame frame) {
        RestartInDoubt doubt = state.deadness().doubt();
        if (doubt == null) {
            return state;
        }
        boolean over = doubt.isBorneOut(frame.timeMicros(), state.pace(), rules);
        return state.lying(state.deadness().doubting(over ? null : doubt.and(calls)));
    }

    /** A period begins or ends, or time steps back: what was open is settled, and the ball is followed anew. */
    private Reading turned(GameState state, MatchFrame frame) {
        if (state.period() != frame.period()) {
            Reading settled = deadBall.stands(state, frame).and(play.cutShort(state, frame));
            return new Reading(opened(state, frame), settled.calls());
        }
        if (frame.timeMicros() < state.lastMicros()) {
            return new Reading(
                    state.rewound(frame.timeMicros()),
                    play.cutShort(state, frame).calls());
        }
        return Reading.quiet(state);
    }

    /** A period opens with the ball dead on the centre spot; who comes later finds it alive. */
    private static GameState opened(GameState state, MatchFrame frame) {
        GameState begun =
                state.rewound(frame.timeMicros()).lying(Deadness.ALIVE).in(frame.period());
        return frame.period() > 0 && frame.clockSeconds() < OPENING_SECONDS
                ? begun.deadBy(DeadBall.beforeKickOff(frame.timeMicros()))
                : begun;
    }

    private Reading judge(GameState state, Moment moment, MatchFrame frame) {
        DeadBall dead = state.dead();
        if (dead != null) {
            Touch held = touches.at(state.watch().moments(), moment, dead.held());
            return restart.step(state, dead, moment, held, frame);
        }
        Reading reading = deadBall.step(state, moment, frame);
        if (reading.state().dead() != null) {
            return reading;
        }
        Ownership owner = state.owner();
        Touch last = owner == null ? null : owner.touch();
        Touch touch = touches.at(state.watch().moments(), moment, last);
        if (touch != null) {
            GameState owned = reading.state().ownedBy(Ownership.of(touch));
            reading = new Reading(owned, reading.calls()).and(play.touched(owned, touch, frame));
        } else if (owner != null && moment.distanceOf(owner.touch().player().id()) <= rules.possessionRadius()) {
            reading = new Reading(reading.state().ownedBy(owner.until(moment)), reading.calls());
        }
        return reading.and(play.flies(reading.state(), moment, frame));
    }

    /** What everybody's pace tells of a ball that nobody has seen die or come into play. */
    private Reading paced(GameState before, MatchFrame frame) {
        boolean dead = before.dead() != null;
        GameState state = before.paced(before.pace().after(frame, dead, before.touchedMicros(), rules));
        if (dead) {
            return state.pace().hasResumed(rules) ? restart.resumed(state, frame) : Reading.quiet(state);
        }
        return state.pace().hasStopped() ? deadBall.stopped(state, frame) : Reading.quiet(state);
    }

    private GameState clocked(GameState state, MatchFrame frame, boolean seen) {
        long passed = state.lastMicros() == 0 ? 0 : frame.timeMicros() - state.lastMicros();
        long elapsed = Math.max(0, Math.min(passed, LONGEST_STEP_MICROS));
        Ownership owner = state.owner();
        GameState waited = owner == null || seen ? state : state.ownedBy(owner.waiting(elapsed));
        boolean unknown = !seen && state.dead() == null && state.possession() != TeamPossession.OUT_OF_PLAY;
        TeamPossession now = unknown ? state.possession() : possession(waited, frame);
        return waited.timed(frame.timeMicros(), now, waited.clock().add(now, elapsed * 1e-6));
    }

    private TeamPossession possession(GameState state, MatchFrame frame) {
        if (state.dead() != null || frame.period() == 0) {
            return TeamPossession.OUT_OF_PLAY;
        }
        Ownership owner = state.owner();
        if (owner == null) {
            return TeamPossession.CONTEST;
        }
        long now = frame.timeMicros() - FindTouches.LATE;
        boolean away = (now - owner.untilMicros()) * 1e-6 > rules.contestSeconds();
        boolean crowded = state.watch().contested(now, rules.possessionRadius());
        if (crowded || away) {
            return TeamPossession.CONTEST;
        }
        return TeamPossession.of(owner.touch().player().team());
    }
}
