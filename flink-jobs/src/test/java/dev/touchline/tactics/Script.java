package dev.touchline.tactics;

import dev.touchline.event.EventType;
import dev.touchline.event.MatchEvent;
import dev.touchline.match.CameraProgress;
import dev.touchline.match.CameraState;
import dev.touchline.match.FrameBall;
import dev.touchline.match.FramePerson;
import dev.touchline.match.KitColours;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.Period;
import dev.touchline.match.Role;
import dev.touchline.match.Team;
import dev.touchline.match.TeamSheet;
import dev.touchline.match.rules.MatchRules;
import dev.touchline.pitch.PitchSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scene told in moves of the ball among people who stand: the frames it makes and what is called from them. */
final class Script {
    private static final KitColours KIT = new KitColours("#ff0000", "#ffffff", "#ff0000");
    private static final TeamSheet SHEET = new TeamSheet("Reds", "RED", KIT, KIT, List.of());
    static final MatchSetup SETUP = new MatchSetup(
            "m", 1, PitchSize.STANDARD, SHEET, SHEET, KIT, List.of(new Period(1, 0, null, Team.HOME)), Map.of());

    static final int START_SECONDS = 40_000;

    private static final double LONG_AFTER_KICK_OFF = 600;

    private static final int CROWD = 20;

    private final List<FramePerson> people = new ArrayList<>();
    private final List<MatchFrame> frames = new ArrayList<>();
    private double x;
    private double y;
    private int period = 1;
    private double certainty = 1;
    private double pace = Double.NaN;
    private long shift = START_SECONDS * 25L;

    /** A shot from 40 metres that rolls in between the posts and lies there; two opponents wait for the kick-off. */
    static Script shotOverTheGoalLine() {
        return new Script()
                .person(1, Team.HOME, 40, 0)
                .person(9, Team.AWAY, Role.GOALKEEPER, 51, 6)
                .person(3, Team.AWAY, 0.5, 0)
                .person(4, Team.AWAY, 0, 10)
                .ballAt(40.2, 0)
                .rest(1)
                .travel(53.5, 0.5, 0.6)
                .rest(3);
    }

    /** A ball that a home player hits far over the far touchline (one that stopped behind it would be one that somebody stopped); two
     * opponents are there to throw it in. */
    static Script overTheTouchline() {
        return new Script()
                .person(1, Team.HOME, 10, 25)
                .person(3, Team.AWAY, 10, 34.2)
                .person(4, Team.AWAY, 10, 20)
                .ballAt(10, 25.3)
                .rest(1)
                .travel(10, 40, 1.2);
    }

    Script person(int id, Team team, double atX, double atY) {
        return person(id, team, Role.OUTFIELD, atX, atY);
    }

    Script person(int id, Team team, Role role, double atX, double atY) {
        people.add(new FramePerson(id, team, role, id, atX, atY, 0, 0, 0.1, true, 1, 1));
        return this;
    }

    Script ballAt(double atX, double atY) {
        x = atX;
        y = atY;
        return this;
    }

    /** From now on twenty more players, far from the ball, go at this speed. */
    Script pace(double metresPerSecond) {
        pace = metresPerSecond;
        return this;
    }

    /** How sure it is from now on that the ball is the ball. */
    Script certain(double probability) {
        certainty = probability;
        return this;
    }

    Script rest(double seconds) {
        return travel(x, y, seconds);
    }

    /** The ball goes there in a straight line at a constant speed. */
    Script travel(double toX, double toY, double seconds) {
        int steps = (int) Math.round(seconds * 25);
        double fromX = x;
        double fromY = y;
        for (int step = 1; step <= steps; step++) {
            x = fromX + (toX - fromX) * step / steps;
            y = fromY + (toY - fromY) * step / steps;
            add(new FrameBall(x, y, 0.11, 0, 0, 0, 0.05, true, certainty));
        }
        return this;
    }

    /** Nobody sees the ball for a while, wherever it goes. */
    Script hidden(double seconds) {
        return without(seconds, period);
    }

    /** The whistle goes; frames come on, in no period and without a ball. */
    Script whistle(double seconds) {
        return without(seconds, 0);
    }

    /** Every time from now on is so much earlier than it would have been. */
    Script earlier(double seconds) {
        shift -= Math.round(seconds * 25);
        return this;
    }

    private Script without(double seconds, int during) {
        int before = period;
        period = during;
        for (int step = 0; step < Math.round(seconds * 25); step++) {
            add(null);
        }
        period = before;
        return this;
    }

    private void add(@Nullable FrameBall ball) {
        long number = frames.size() + 1L + shift;
        long time = number * MatchFrame.STEP_MICROS;
        var camera = new CameraProgress("left", number, time, CameraState.LIVE);
        double clock = period == 0 ? 0 : LONG_AFTER_KICK_OFF + number / 25.0;
        frames.add(
                new MatchFrame("m", number, time, period, clock, everybody(), ball, time, List.of(camera), 1, 1, null));
    }

    private List<FramePerson> everybody() {
        List<FramePerson> all = new ArrayList<>(people);
        for (int id = 101; !Double.isNaN(pace) && id <= 100 + CROWD; id++) {
            Team team = id % 2 == 0 ? Team.HOME : Team.AWAY;
            all.add(new FramePerson(id, team, Role.OUTFIELD, id, -45, id - 110, pace, 0, 0.1, true, 1, 1));
        }
        return all;
    }

    Told read() {
        return read(MatchRules.STANDARD);
    }

    Told read(MatchRules rules) {
        var game = new ReadGame(SETUP, TacticsRules.of(rules));
        GameState state = ReadGame.beginning();
        List<MatchEvent> calls = new ArrayList<>();
        for (MatchFrame frame : frames) {
            Reading reading = game.step(state, frame);
            state = reading.state();
            calls.addAll(reading.calls());
        }
        return new Told(state, calls);
    }

    List<MatchFrame> frames() {
        return frames;
    }

    /** What was made of a scene. */
    record Told(GameState state, List<MatchEvent> calls) {
        List<MatchEvent> of(EventType type) {
            return calls.stream().filter(call -> call.type() == type).toList();
        }
    }
}
