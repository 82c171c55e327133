package dev.touchline.perceive;

import static dev.touchline.perceive.TestMatch.FRAME;
import static dev.touchline.perceive.TestMatch.START;
import static dev.touchline.perceive.TestMatch.heartbeat;
import static dev.touchline.perceive.TestMatch.unit;
import static dev.touchline.perceive.TestMatch.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.touchline.decode.ClipReader;
import dev.touchline.decode.ClipReader.ClipPacket;
import dev.touchline.decode.LiveHandles;
import dev.touchline.decode.PictureSize;
import dev.touchline.decode.TestClip;
import dev.touchline.fixture.RealData;
import dev.touchline.footage.AccessUnit;
import dev.touchline.footage.Codec;
import dev.touchline.sighting.FrameSightings;
import dev.touchline.sighting.PictureQuality;
import dev.touchline.wire.Stamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // closing a harness is declared to throw anything
class PerceiveCamerasTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 192;
    private final int handlesBefore = LiveHandles.count();

    @AfterEach
    void every_native_handle_is_closed_again() {
        assertThat(LiveHandles.count()).isEqualTo(handlesBefore);
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, AccessUnit, FrameSightings> task(
            PerceptionSettings settings, @Nullable OperatorSubtaskState from) throws Exception {
        var harness = new KeyedOneInputStreamOperatorTestHarness<>(
                new PerceiveCamerasFactory(settings, TestMatch.setup(WIDTH, HEIGHT)),
                AccessUnit::camera,
                Types.STRING,
                8,
                1,
                0);
        harness.setup();
        if (from != null) {
            harness.initializeState(from);
        }
        harness.open();
        return harness;
    }

    private static List<FrameSightings> run(PerceptionSettings settings, List<AccessUnit> units) throws Exception {
        try (var task = task(settings, null)) {
            for (AccessUnit unit : units) {
                task.processElement(unit, 0);
            }
            task.endInput();
            return task.extractOutputValues();
        }
    }

    private static List<AccessUnit> clip(int pictures, int keyEvery) {
        return units("north", TestClip.h264(WIDTH, HEIGHT, pictures, keyEvery));
    }

    @Test
    void every_unit_gives_one_sightings_in_order_of_capture() throws Exception {
        List<AccessUnit> units = new ArrayList<>(clip(12, 5));
        units.remove(0);
        units.add(heartbeat("north", 12));
        List<FrameSightings> sightings = run(PerceptionSettings.complete(), units);
        assertThat(sightings)
                .extracting(FrameSightings::captureTimeMicros)
                .isEqualTo(units.stream().map(AccessUnit::captureTimeMicros).toList());
        List<PictureQuality> wanted = new ArrayList<>();
        for (int i = 1; i < 12; i++) {
            wanted.add(i < 5 ? PictureQuality.WAITING_FOR_KEY : PictureQuality.CLEAN);
        }
        wanted.add(PictureQuality.HEARTBEAT);
        assertThat(sightings).extracting(FrameSightings::quality).isEqualTo(wanted);
        assertThat(sightings.get(6).width()).isEqualTo(WIDTH);
        assertThat(sightings.get(6).setupVersion()).isEqualTo(3);
    }

    @Test
    void pictures_that_a_stall_held_up_are_looked_at_though_a_heartbeat_ran_ahead_of_them() throws Exception {
        List<AccessUnit> coded = clip(6, 6);
        try (var task = task(PerceptionSettings.complete(), null)) {
            task.processElement(coded.get(0), 0);
            task.processElement(unit("north", 1, START + 15 * FRAME, Codec.H264, false, new byte[0]), 0);
            task.prepareSnapshotPreBarrier(1);
            for (AccessUnit unit : coded.subList(1, 6)) {
                long capture = unit.captureTimeMicros();
                task.processElement(
                        unit("north", unit.sequence() + 1, capture, Codec.H264, unit.key(), unit.payload()), 0);
            }
            task.prepareSnapshotPreBarrier(2);
            assertThat(task.extractOutputValues())
                    .extracting(FrameSightings::quality)
                    .containsExactly(
                            PictureQuality.CLEAN,
                            PictureQuality.HEARTBEAT,
                            PictureQuality.CLEAN,
                            PictureQuality.CLEAN,
                            PictureQuality.CLEAN,
                            PictureQuality.CLEAN,
                            PictureQuality.CLEAN);
        }
    }

    @Test
    void nothing_is_in_flight_when_the_barrier_passes() throws Exception {
        try (var task = task(PerceptionSettings.complete(), null)) {
            for (AccessUnit unit : clip(4, 5)) {
                task.processElement(unit, 0);
            }
            task.prepareSnapshotPreBarrier(1);
            assertThat(task.extractOutputValues()).hasSize(4);
        }
    }

    @Test
    void a_restored_task_decodes_the_very_next_picture() throws Exception {
        List<AccessUnit> units = clip(10, 5);
        OperatorSubtaskState snapshot;
        try (var task = task(PerceptionSettings.complete(), null)) {
            for (AccessUnit unit : units.subList(0, 8)) {
                task.processElement(unit, 0);
            }
            task.prepareSnapshotPreBarrier(1);
            snapshot = task.snapshot(1, 1);
            assertThat(task.extractOutputValues()).hasSize(8);
        }
        try (var task = task(PerceptionSettings.complete(), snapshot)) {
            task.processElement(units.get(8), 0);
            task.processElement(units.get(9), 0);
            task.prepareSnapshotPreBarrier(2);
            assertThat(task.extractOutputValues())
                    .extracting(FrameSightings::sequence, FrameSightings::quality)
                    .containsExactly(tuple(8L, PictureQuality.CLEAN), tuple(9L, PictureQuality.CLEAN));
        }
    }

    @Test
    void pictures_too_old_when_their_turn_comes_are_marked_shed_in_order() throws Exception {
        List<AccessUnit> units = clip(5, 5);
        assertThat(run(PerceptionSettings.live(), units))
                .extracting(FrameSightings::sequence, FrameSightings::quality)
                .containsExactlyElementsOf(units.stream()
                        .map(unit -> tuple(unit.sequence(), PictureQuality.SHED))
                        .toList());
    }

    @Test
    void of_a_burst_of_fresh_pictures_some_are_looked_at_and_all_leave_in_order() throws Exception {
        List<AccessUnit> units =
                clip(30, 15).stream().map(PerceiveCamerasTest::arrivingNow).toList();
        List<FrameSightings> sightings = run(PerceptionSettings.live(), units);
        assertThat(sightings)
                .extracting(FrameSightings::sequence)
                .isEqualTo(units.stream().map(AccessUnit::sequence).toList());
        assertThat(sightings)
                .extracting(FrameSightings::quality)
                .contains(PictureQuality.CLEAN)
                .containsOnly(PictureQuality.CLEAN, PictureQuality.SHED);
        assertThat(sightings)
                .filteredOn(each -> each.quality() == PictureQuality.SHED)
                .allMatch(each -> each.people().isEmpty() && each.balls().isEmpty());
    }

    private static AccessUnit arrivingNow(AccessUnit unit) {
        return unit(
                unit.camera(),
                unit.sequence(),
                unit.captureTimeMicros(),
                Stamp.now(),
                unit.codec(),
                unit.key(),
                unit.payload());
    }

    @Test
    void a_camera_is_never_left_unseen_for_long_however_late_its_pictures_are() throws Exception {
        assertThat(run(PerceptionSettings.live(), clip(40, 40)))
                .hasSize(40)
                .anyMatch(sightings -> sightings.quality() == PictureQuality.CLEAN);
    }

    @Test
    void of_a_long_backlog_whole_groups_are_shed_undecoded_in_order() throws Exception {
        List<AccessUnit> units = clip(40, 10);
        List<FrameSightings> sightings;
        OperatorSubtaskState snapshot;
        try (var task = task(PerceptionSettings.live(), null)) {
            for (AccessUnit unit : units.subList(0, 24)) {
                task.processElement(unit, 0);
            }
            task.prepareSnapshotPreBarrier(1);
            snapshot = task.snapshot(1, 1);
            sightings = new ArrayList<>(task.extractOutputValues());
        }
        assertThat(sightings).hasSize(24).extracting(FrameSightings::sequence).isSorted();
        assertThat(sightings.subList(0, 10)).anyMatch(each -> each.quality() == PictureQuality.CLEAN);
        assertThat(sightings.subList(10, 24)).allMatch(each -> each.quality() == PictureQuality.SHED);
        try (var task = task(PerceptionSettings.complete(), snapshot)) {
            for (AccessUnit unit : units.subList(24, 32)) {
                task.processElement(unit, 0);
            }
            task.endInput();
            List<FrameSightings> later = task.extractOutputValues();
            assertThat(later).extracting(FrameSightings::sequence).first().isEqualTo(24L);
            assertThat(later.subList(0, 6)).allMatch(each -> each.quality() == PictureQuality.WAITING_FOR_KEY);
            assertThat(later.subList(6, 8)).allMatch(each -> each.quality() == PictureQuality.CLEAN);
        }
    }

    @Test
    void after_a_lost_unit_pictures_are_marked_damaged_until_the_next_key_frame() throws Exception {
        List<AccessUnit> units = new ArrayList<>(clip(8, 5));
        units.remove(2);
        assertThat(run(PerceptionSettings.complete(), units))
                .extracting(FrameSightings::quality)
                .containsExactly(
                        PictureQuality.CLEAN,
                        PictureQuality.CLEAN,
                        PictureQuality.DAMAGED,
                        PictureQuality.DAMAGED,
                        PictureQuality.CLEAN,
                        PictureQuality.CLEAN,
                        PictureQuality.CLEAN);
    }

    @Test
    void a_unit_split_for_the_log_is_put_together_again() throws Exception {
        List<AccessUnit> units = new ArrayList<>(clip(2, 5));
        AccessUnit whole = units.remove(0);
        int half = whole.payload().length / 2;
        units.addAll(0, List.of(part(whole, 0, 0, half), part(whole, 1, half, whole.payload().length)));
        assertThat(run(PerceptionSettings.complete(), units))
                .extracting(FrameSightings::quality)
                .containsExactly(PictureQuality.CLEAN, PictureQuality.CLEAN);
    }

    private static AccessUnit part(AccessUnit whole, int part, int from, int to) {
        AccessUnit cut = Units.withPayload(whole, Arrays.copyOfRange(whole.payload(), from, to));
        return new AccessUnit(
                cut.match(),
                cut.camera(),
                cut.sequence(),
                cut.epoch(),
                cut.codec(),
                cut.captureTimeMicros(),
                cut.arrivalTimeMicros(),
                cut.clockSource(),
                cut.clockErrorMicros(),
                cut.rtpTimestamp(),
                cut.key(),
                part,
                2,
                cut.payload());
    }

    @Test
    void two_cameras_are_looked_at_in_turn_and_each_keeps_its_order() throws Exception {
        List<AccessUnit> units = new ArrayList<>();
        List<TestClip.Unit> coded = TestClip.h264(WIDTH, HEIGHT, 6, 5);
        for (int i = 0; i < coded.size(); i++) {
            units.add(unit("north", i, coded.get(i)));
            units.add(unit("south", i, coded.get(i)));
        }
        List<FrameSightings> sightings = run(PerceptionSettings.complete(), units);
        for (String camera : List.of("north", "south")) {
            assertThat(sightings.stream().filter(each -> each.camera().equals(camera)))
                    .extracting(FrameSightings::sequence)
                    .containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        }
    }

    @Test
    void a_stream_with_b_frames_goes_on_after_a_restore_without_gap_or_double() throws Exception {
        List<AccessUnit> units = new ArrayList<>();
        try (ClipReader clip = new ClipReader(RealData.file("tsukuba/left_camera.mp4"))) {
            for (int i = 0; i < 12; i++) {
                ClipPacket packet = Objects.requireNonNull(clip.next());
                long captured = TestMatch.START + packet.timeMicros();
                units.add(unit("north", i, captured, Codec.H265, packet.key(), packet.payload()));
            }
        }
        PerceptionSettings small = PerceptionSettings.complete().readingAt(Map.of("north", new PictureSize(384, 216)));
        List<FrameSightings> sightings = new ArrayList<>();
        OperatorSubtaskState snapshot;
        try (var task = task(small, null)) {
            for (AccessUnit unit : units.subList(0, 7)) {
                task.processElement(unit, 0);
            }
            task.prepareSnapshotPreBarrier(1);
            snapshot = task.snapshot(1, 1);
            sightings.addAll(task.extractOutputValues());
        }
        assertThat(sightings).hasSizeLessThan(7);
        try (var task = task(small, snapshot)) {
            for (AccessUnit unit : units.subList(7, 12)) {
                task.processElement(unit, 0);
            }
            task.endInput();
            sightings.addAll(task.extractOutputValues());
        }
        assertThat(sightings).allMatch(each -> each.quality() == PictureQuality.CLEAN);
        assertThat(sightings)
                .extracting(FrameSightings::captureTimeMicros)
                .isEqualTo(units.stream()
                        .map(AccessUnit::captureTimeMicros)
                        .sorted()
                        .toList());
    }
}
