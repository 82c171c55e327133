package dev.touchline.job;

import dev.touchline.event.MatchEvent;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.TeamState;
import dev.touchline.match.rules.MatchRules;
import dev.touchline.tactics.DescribeTeam;
import dev.touchline.tactics.MatchReading;
import dev.touchline.tactics.MatchState;
import dev.touchline.tactics.ReadMatch;
import dev.touchline.tactics.TacticsRules;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Reads the game and calls what happens; each side's shape and ball so far go to a side output once a second. */
final class CallEvents extends KeyedProcessFunction<String, MatchFrame, MatchEvent> {
    static final OutputTag<TeamState> TEAMS = new OutputTag<>("teams") {};

    private static final long serialVersionUID = 1L;

    private final Carried<MatchSetup> carriedSetup;
    private final Carried<MatchRules> carriedRules;
    private transient MatchSetup setup;
    private transient ReadMatch game;
    private transient ValueState<MatchState> state;

    CallEvents(MatchSetup setup, MatchRules rules) {
        carriedSetup = Carried.of(MatchSetup.class, setup);
        carriedRules = Carried.of(MatchRules.class, rules);
    }

    @Override
    public void open(OpenContext context) {
        setup = carriedSetup.value();
        game = new ReadMatch(setup, TacticsRules.of(carriedRules.value()));
        state = getRuntimeContext().getState(new ValueStateDescriptor<>("game", MatchState.class));
    }

    @Override
    public void processElement(MatchFrame frame, Context context, Collector<MatchEvent> out) throws Exception {
        MatchState before = state.value();
        MatchReading reading = game.step(before == null ? ReadMatch.beginning() : before, frame);
        state.update(reading.state());
        reading.calls().forEach(out::collect);
        for (TeamState team : DescribeTeam.due(setup, frame, reading.state().game())) {
            context.output(TEAMS, team);
        }
    }
}
