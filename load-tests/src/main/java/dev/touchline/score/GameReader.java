package dev.touchline.score;

import dev.touchline.event.EventStatus;
import dev.touchline.event.EventType;
import dev.touchline.event.MatchEvent;
import dev.touchline.match.FramePerson;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.PlayerState;
import dev.touchline.match.TeamState;
import dev.touchline.match.rules.MatchRules;
import dev.touchline.running.MeasureRun;
import dev.touchline.running.Run;
import dev.touchline.tactics.DescribeTeam;
import dev.touchline.tactics.MatchReading;
import dev.touchline.tactics.MatchState;
import dev.touchline.tactics.ReadMatch;
import dev.touchline.tactics.TacticsRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the game and measures the runs from a list of fused frames, as the match job does, without Flink. */
public record GameReader(
        List<MatchEvent> events, List<TeamState> teams, List<PlayerState> players, List<String> possession) {
    public static GameReader read(MatchSetup setup, MatchRules rules, List<MatchFrame> frames) {
        var game = new ReadMatch(setup, TacticsRules.of(rules));
        var measure = new MeasureRun(rules.running());
        MatchState state = ReadMatch.beginning();
        Map<Integer, Run> runs = new LinkedHashMap<>();
        var told = new GameReader(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (MatchFrame frame : frames) {
            MatchReading reading = game.step(state, frame);
            state = reading.state();
            told.events.addAll(reading.calls());
            told.possession.add(state.game().possession().name());
            if (frame.period() == 0) {
                continue;
            }
            for (FramePerson person : frame.people()) {
                if (person.team().plays()) {
                    runs.put(person.id(), measure.step(runs.get(person.id()), person, frame.timeMicros()));
                }
            }
            told.teams.addAll(DescribeTeam.due(setup, frame, state.game()));
            told.players.addAll(MeasureRun.due(frame, runs.values()));
        }
        return told;
    }

    /** How many calls of a kind stand after all revisions. */
    public long count(EventType type) {
        Map<String, MatchEvent> newest = new LinkedHashMap<>();
        events.forEach(event -> newest.put(event.id(), event));
        return newest.values().stream()
                .filter(event -> event.type() == type && event.status() != EventStatus.RETRACTED)
                .count();
    }
}
