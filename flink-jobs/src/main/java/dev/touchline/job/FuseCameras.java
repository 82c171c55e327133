package dev.touchline.job;

import dev.touchline.fuse.Frames;
import dev.touchline.fuse.Fusion;
import dev.touchline.fuse.FusionRules;
import dev.touchline.fuse.World;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.MatchSetup;
import dev.touchline.sighting.FrameSightings;
import java.io.Serial;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Makes 25 Hz frames of all cameras' sightings of a match: a frame leaves once every live camera has passed it, or when the
 * longest wait on the wall clock is over.
 */
public final class FuseCameras extends KeyedProcessFunction<String, FrameSightings, MatchFrame> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final long MICROS = 1000;

    private final Carried<MatchSetup> setup;
    private final Carried<FusionRules> rules;
    private final int rulesVersion;

    private transient @Nullable Fusion fusion;
    private transient @Nullable ValueState<World> state;

    public FuseCameras(MatchSetup setup, FusionRules rules, int rulesVersion) {
        this.setup = Carried.of(MatchSetup.class, setup);
        this.rules = Carried.of(FusionRules.class, rules);
        this.rulesVersion = rulesVersion;
    }

    @Override
    public void open(OpenContext context) {
        fusion = new Fusion(setup.value(), rules.value(), rulesVersion);
        state = getRuntimeContext().getState(new ValueStateDescriptor<>("world", TypeInformation.of(World.class)));
    }

    @Override
    public void processElement(FrameSightings picture, Context context, Collector<MatchFrame> out) throws Exception {
        long now = context.timerService().currentProcessingTime() * MICROS;
        emit(opened(fusion).accept(world(), picture, now), context, out);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<MatchFrame> out) throws Exception {
        long now = Math.max(timestamp, context.timerService().currentProcessingTime()) * MICROS;
        emit(opened(fusion).advance(world(), now), context, out);
    }

    private void emit(Frames frames, Context context, Collector<MatchFrame> out) throws Exception {
        opened(state).update(frames.world());
        frames.due().forEach(out::collect);
        long deadline = opened(fusion).deadlineMicros(frames.world());
        if (deadline != Long.MAX_VALUE) {
            context.timerService().registerProcessingTimeTimer(Math.floorDiv(deadline + MICROS - 1, MICROS));
        }
    }

    private World world() throws Exception {
        World world = opened(state).value();
        return world == null ? World.unseen() : world;
    }

    private static <T> T opened(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("FuseCameras was used before open()");
        }
        return part;
    }
}
