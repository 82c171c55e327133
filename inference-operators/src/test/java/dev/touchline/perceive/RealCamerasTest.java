package dev.touchline.perceive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.camera.Calibration;
import dev.touchline.camera.CalibrationSolver;
import dev.touchline.camera.Camera;
import dev.touchline.decode.ClipReader;
import dev.touchline.decode.ClipReader.ClipPacket;
import dev.touchline.decode.PictureSize;
import dev.touchline.fixture.RealData;
import dev.touchline.fixture.TsukubaMarks;
import dev.touchline.footage.AccessUnit;
import dev.touchline.footage.Codec;
import dev.touchline.match.KitColours;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.TeamSheet;
import dev.touchline.pitch.PitchSize;
import dev.touchline.sighting.FrameSightings;
import dev.touchline.sighting.KitLikelihoods;
import dev.touchline.sighting.Sighting;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** The two Tsukuba cameras: a blue side and a white one, keepers in yellow and red, officials in dark. */
@SuppressWarnings("try") // closing a harness is declared to throw anything
class RealCamerasTest {
    private static final PictureSize READ_AT = new PictureSize(1536, 864);
    private static final int PICTURES = Integer.getInteger("touchline.real.pictures", 12);

    @Test
    void each_camera_sees_its_half_of_the_people_and_follows_them() throws Exception {
        Map<String, Camera> cameras = new LinkedHashMap<>();
        for (Map.Entry<String, Calibration> each : new CalibrationSolver(PitchSize.STANDARD)
                .solveTogether(TsukubaMarks.both())
                .entrySet()) {
            cameras.put(each.getKey(), each.getValue().camera());
        }
        for (String camera : cameras.keySet()) {
            List<FrameSightings> sightings = perceive(camera, setup(cameras));
            assertThat(sightings).hasSize(PICTURES);
            FrameSightings last = sightings.get(PICTURES - 1);
            assertThat(last.people()).hasSizeBetween(8, 30);
            Set<Long> ids = new HashSet<>();
            sightings.forEach(each -> each.people().forEach(person -> ids.add(person.trackId())));
            long blue = last.people().stream().filter(RealCamerasTest::isHome).count();
            System.out.printf(
                    "%s: %d people, %d of them blue, %d ball candidates in the last picture; %d tracks over %d pictures%n",
                    camera, last.people().size(), blue, last.balls().size(), ids.size(), PICTURES);
        }
    }

    private static boolean isHome(Sighting person) {
        KitLikelihoods kit = person.kit();
        return kit.home()
                > Math.max(kit.away(), Math.max(kit.official(), Math.max(kit.homeKeeper(), kit.awayKeeper())));
    }

    private static List<FrameSightings> perceive(String camera, MatchSetup setup) throws Exception {
        PerceptionSettings settings = PerceptionSettings.complete().readingAt(Map.of(camera, READ_AT));
        try (ClipReader clip = new ClipReader(RealData.file("tsukuba/" + camera + "_camera_h264.mp4"));
                var task = new KeyedOneInputStreamOperatorTestHarness<>(
                        new PerceiveCamerasFactory(settings, setup), AccessUnit::camera, Types.STRING, 8, 1, 0)) {
            task.setup();
            task.open();
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int i = 0; i < PICTURES; i++) {
                ClipPacket packet = Objects.requireNonNull(clip.next());
                task.processElement(
                        TestMatch.unit(
                                camera,
                                i,
                                TestMatch.START + packet.timeMicros(),
                                Codec.H264,
                                packet.key(),
                                packet.payload()),
                        0);
            }
            task.endInput();
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            System.out.printf("%s: %.1f ms of the task's own thread a picture%n", camera, spent / 1e6 / PICTURES);
            return task.extractOutputValues();
        }
    }

    private static MatchSetup setup(Map<String, Camera> cameras) {
        KitColours blue = new KitColours("#2040a0", "#2040a0", "#2040a0");
        KitColours white = new KitColours("#f0f0f0", "#f0f0f0", "#f0f0f0");
        KitColours yellow = new KitColours("#e0d020", "#e0d020", "#e0d020");
        KitColours red = new KitColours("#c03020", "#c03020", "#c03020");
        KitColours dark = new KitColours("#202020", "#202020", "#202020");
        return new MatchSetup(
                TestMatch.MATCH,
                1,
                PitchSize.STANDARD,
                new TeamSheet("Blue", "BLU", blue, yellow, List.of()),
                new TeamSheet("White", "WHI", white, red, List.of()),
                dark,
                List.of(),
                cameras);
    }
}
