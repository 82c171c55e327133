package dev.touchline.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.fuse.FusionRules;
import dev.touchline.fuse.Stage;
import dev.touchline.fuse.World;
import dev.touchline.match.MatchFrame;
import dev.touchline.sighting.FrameSightings;
import dev.touchline.sighting.PictureQuality;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // the harness may be interrupted while it closes
class FuseCamerasTest {
    private static final long STEP = MatchFrame.STEP_MICROS;

    @Test
    void a_frame_leaves_when_both_cameras_have_passed_it() throws Exception {
        try (var harness = harness()) {
            harness.open();
            harness.setProcessingTime(1000);
            send(harness, "a", 0, 0);
            send(harness, "b", 0, 0);
            send(harness, "a", 1, STEP);
            int waiting = harness.extractOutputValues().size();
            send(harness, "b", 1, STEP);
            assertThat(harness.extractOutputValues()).hasSize(waiting + 1);
        }
    }

    @Test
    void or_when_the_longest_wait_is_over_on_the_wall_clock() throws Exception {
        try (var harness = harness()) {
            harness.open();
            harness.setProcessingTime(1000);
            send(harness, "a", 0, 0);
            send(harness, "b", 0, 0);
            send(harness, "a", 1, STEP);
            harness.setProcessingTime(1079);
            int waiting = harness.extractOutputValues().size();
            harness.setProcessingTime(1080);
            assertThat(harness.extractOutputValues()).hasSize(waiting + 1);
        }
    }

    @Test
    void a_restored_operator_goes_on_with_the_same_ids() throws Exception {
        OperatorSubtaskState snapshot;
        try (var harness = harness()) {
            harness.open();
            for (int tick = 0; tick < 20; tick++) {
                send(harness, "a", tick, tick * STEP);
            }
            snapshot = harness.snapshot(1, 1);
        }
        try (var harness = harness()) {
            harness.initializeState(snapshot);
            harness.open();
            send(harness, "a", 20, 20 * STEP);
            assertThat(harness.extractOutputValues()).hasSize(1).allSatisfy(frame -> {
                assertThat(frame.number()).isEqualTo((Stage.START + 20 * STEP) / STEP);
                assertThat(frame.people()).extracting(person -> person.id()).containsExactly(1);
                assertThat(frame.setupVersion()).isEqualTo(3);
                assertThat(frame.rulesVersion()).isEqualTo(7);
            });
        }
    }

    @Test
    void the_world_is_kept_without_kryo() {
        var config = new SerializerConfigImpl();
        config.setGenericTypes(false);
        TypeInformation.of(World.class).createSerializer(config);
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, FrameSightings, MatchFrame> harness()
            throws Exception {
        var operator = new KeyedProcessOperator<>(new FuseCameras(Stage.setup(), FusionRules.STANDARD, 7));
        return new KeyedOneInputStreamOperatorTestHarness<>(operator, FrameSightings::match, Types.STRING);
    }

    private static void send(
            KeyedOneInputStreamOperatorTestHarness<String, FrameSightings, MatchFrame> harness,
            String camera,
            long sequence,
            long sinceStart)
            throws Exception {
        harness.processElement(
                Stage.picture(
                        camera,
                        sequence,
                        Stage.START + sinceStart,
                        PictureQuality.CLEAN,
                        List.of(Stage.person(1, 0, 0, Stage.HOME)),
                        List.of(Stage.ball(-20, 3, 0, 0.11, 0.5))),
                0);
    }
}
