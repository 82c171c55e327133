package dev.touchline.tactics;

import dev.touchline.event.MatchEvent;
import dev.touchline.fuse.KeepersHands;
import dev.touchline.match.FrameBall;
import dev.touchline.match.FramePerson;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.MatchSetup;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a match twice: at once, for those who cannot wait, and again with ball and people where they are known to have been
 * when their tracks have settled. Pure: the same frames give the same calls, byte for byte.
 */
public final class ReadMatch {
    private final ReadGame game;
    private final KeepersHands hands;

    public ReadMatch(MatchSetup setup, TacticsRules rules) {
        game = new ReadGame(setup, rules);
        hands = new KeepersHands(setup);
    }

    /** The state before the first frame. */
    public static MatchState beginning() {
        return MatchState.beginning();
    }

    public MatchReading step(MatchState before, MatchFrame frame) {
        long now = frame.timeMicros();
        var story = new Reconcile(before.known());
        Reading quick = game.step(before.quick(), frame);
        quick.calls().forEach(call -> story.quick(call, now));

        List<MatchFrame> unsettled = new ArrayList<>(before.unsettled());
        GameState settled = before.settled();
        boolean stepsBack = !unsettled.isEmpty()
                && frame.number() <= unsettled.get(unsettled.size() - 1).number();
        if (!stepsBack) {
            unsettled.add(frame);
        }
        long due = frame.number() - MatchFrame.SETTLED_FRAMES;
        while (!unsettled.isEmpty() && (stepsBack || unsettled.get(0).number() <= due)) {
            List<FramePerson> people = SmoothPeople.first(unsettled);
            MatchFrame next = unsettled.remove(0);
            FrameBall told = stepsBack || next.number() != due ? null : frame.settled();
            FrameBall ball = told == null ? next.ball() : hands.hold(told, people);
            Reading reading = game.step(settled, next.with(people, ball));
            settled = reading.state();
            for (MatchEvent call : reading.calls()) {
                story.settled(call, now);
            }
            story.silent(next.timeMicros(), now);
        }
        if (stepsBack) {
            unsettled.add(frame);
        }
        return new MatchReading(new MatchState(quick.state(), settled, unsettled, story.known(now)), story.calls());
    }
}
