package dev.touchline.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.camera.Camera;
import dev.touchline.camera.CameraPose;
import dev.touchline.camera.Crown;
import dev.touchline.camera.Lens;
import dev.touchline.decode.TestClip;
import dev.touchline.footage.AccessUnit;
import dev.touchline.footage.ClockSource;
import dev.touchline.footage.Codec;
import dev.touchline.match.KitColours;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.TeamSheet;
import dev.touchline.perceive.PerceptionSettings;
import dev.touchline.pitch.PitchSize;
import dev.touchline.sighting.FrameSightings;
import dev.touchline.sighting.PictureQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // closing a local environment is declared to throw anything
class PerceptionJobTest {
    private static final long START = 1_800_000_000_000_000L;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 352;
    private static final KitColours KIT = new KitColours("#cc0000", "#ffffff", "#cc0000");
    private static final TeamSheet SHEET = new TeamSheet("Reds", "RED", KIT, KIT, List.of());
    private static final PitchSize PITCH = PitchSize.STANDARD;

    @Test
    void two_cameras_become_sightings_in_order_with_the_bundled_detector() throws Exception {
        List<AccessUnit> units = units();
        var sightings = new Collected<FrameSightings>();
        var settings = PerceptionSettings.complete();
        var configuration = new Configuration();
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        try (var env = StreamExecutionEnvironment.createLocalEnvironment(2, configuration)) {
            new PerceptionJob(ListSource.of(AccessUnit.class, units), setup(), settings, sightings).build(env);
            env.execute("perception");
        }
        for (String camera : List.of("left", "right")) {
            assertThat(sightings.items())
                    .filteredOn(each -> each.camera().equals(camera))
                    .extracting(FrameSightings::captureTimeMicros)
                    .isEqualTo(units.stream()
                            .filter(unit -> unit.camera().equals(camera))
                            .map(AccessUnit::captureTimeMicros)
                            .toList());
        }
        assertThat(sightings.items()).allMatch(each -> each.quality() == PictureQuality.CLEAN);
    }

    private static List<AccessUnit> units() {
        List<TestClip.Unit> coded = TestClip.h264(WIDTH, HEIGHT, 8, 5);
        List<AccessUnit> units = new ArrayList<>();
        // one camera after the other: two readers share the list by halves, as they would two partitions
        for (String camera : List.of("left", "right")) {
            for (int i = 0; i < coded.size(); i++) {
                units.add(unit(camera, i, coded.get(i)));
            }
        }
        return units;
    }

    private static AccessUnit unit(String camera, int sequence, TestClip.Unit coded) {
        long captured = START + sequence * 40_000L;
        return new AccessUnit(
                "match",
                camera,
                sequence,
                0,
                Codec.H264,
                captured,
                captured + 5_000,
                ClockSource.SENDER_REPORT,
                500,
                null,
                coded.key(),
                0,
                1,
                coded.payload());
    }

    private static MatchSetup setup() {
        Camera camera = new Camera(
                WIDTH,
                HEIGHT,
                new CameraPose(0, -54, 18, 0, 0.35, 0),
                new Lens(0.9 * WIDTH, WIDTH / 2.0, HEIGHT / 2.0, 0, 0),
                Crown.FLAT,
                PITCH);
        return new MatchSetup("match", 1, PITCH, SHEET, SHEET, KIT, List.of(), Map.of("left", camera, "right", camera));
    }
}
