package dev.touchline.job;

import dev.touchline.match.FramePerson;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.PlayerState;
import dev.touchline.match.rules.RunningRules;
import dev.touchline.running.MeasureRun;
import dev.touchline.running.Run;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Follows each player's running from frame to frame and describes all of them once a second of match time. */
final class MeasurePlayers extends KeyedProcessFunction<String, MatchFrame, PlayerState> {
    private static final long serialVersionUID = 1L;

    private final Carried<RunningRules> rules;
    private transient MeasureRun measure;
    private transient MapState<Integer, Run> runs;

    MeasurePlayers(RunningRules rules) {
        this.rules = Carried.of(RunningRules.class, rules);
    }

    @Override
    public void open(OpenContext context) {
        measure = new MeasureRun(rules.value());
        runs = getRuntimeContext().getMapState(new MapStateDescriptor<>("runs", Integer.class, Run.class));
    }

    @Override
    public void processElement(MatchFrame frame, Context context, Collector<PlayerState> out) throws Exception {
        if (frame.period() == 0) {
            return;
        }
        for (FramePerson person : frame.people()) {
            if (person.team().plays()) {
                runs.put(person.id(), measure.step(runs.get(person.id()), person, frame.timeMicros()));
            }
        }
        MeasureRun.due(frame, runs.values()).forEach(out::collect);
    }
}
