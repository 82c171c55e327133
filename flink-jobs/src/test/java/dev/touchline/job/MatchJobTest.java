package dev.touchline.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.camera.Camera;
import dev.touchline.camera.CameraPose;
import dev.touchline.camera.Crown;
import dev.touchline.camera.Lens;
import dev.touchline.event.MatchEvent;
import dev.touchline.footage.PixelBox;
import dev.touchline.fuse.FusionRules;
import dev.touchline.match.KitColours;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.Period;
import dev.touchline.match.PlayerState;
import dev.touchline.match.Team;
import dev.touchline.match.TeamSheet;
import dev.touchline.match.TeamState;
import dev.touchline.match.rules.MatchRules;
import dev.touchline.pitch.PitchSize;
import dev.touchline.sighting.FrameSightings;
import dev.touchline.sighting.KitLikelihoods;
import dev.touchline.sighting.PictureQuality;
import dev.touchline.sighting.PitchEstimate;
import dev.touchline.sighting.Sighting;
import dev.touchline.sink.LatestState;
import dev.touchline.wire.AvroCodec;
import dev.touchline.wire.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

class MatchJobTest {
    private static final long KICK_OFF = 1_800_000_000_000_000L;
    private static final KitColours KIT = new KitColours("#cc0000", "#ffffff", "#cc0000");
    private static final TeamSheet SHEET = new TeamSheet("Reds", "RED", KIT, KIT, List.of());
    private static final KitLikelihoods HOME = new KitLikelihoods(0.96, 0.01, 0.01, 0.01, 0.01);

    @Test
    void ten_home_players_on_the_run_become_frames_states_shape_and_history() throws Exception {
        var frames = new Collected<MatchFrame>();
        var players = new Collected<PlayerState>();
        var teams = new Collected<TeamState>();
        var events = new Collected<MatchEvent>();
        var history = new Collected<String>();
        var sinks = new MatchSinks(frames, players, teams, events, history, new Collected<LatestState>());
        var known = new MatchFrame("m", 1, 40_000, 1, 1, List.of(), null, 0, List.of(), 1, 1, null);
        byte[] bytes = AvroCodec.of(MatchFrame.class).encode(known);
        var published = new Published(Topic.FRAMES.title(), "m", 0, bytes);
        var job = new MatchJob(
                ListSource.of(FrameSightings.class, sixSecondsBesideAnotherMatch()),
                ListSource.of(Published.class, List.of(published)),
                setup(),
                MatchRules.STANDARD,
                FusionRules.STANDARD,
                sinks);
        var configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "disable");
        try (var env = StreamExecutionEnvironment.createLocalEnvironment(1, configuration)) {
            job.build(env);
            env.execute("match");
        }
        assertThat(frames.items()).hasSizeGreaterThan(100).allSatisfy(frame -> assertThat(frame.match())
                .isEqualTo("m"));
        assertThat(frames.items().get(frames.items().size() - 1).people())
                .hasSize(10)
                .allSatisfy(person -> assertThat(person.team()).isEqualTo(Team.HOME));
        assertThat(players.items()).isNotEmpty().allSatisfy(player -> assertThat(player.speed())
                .isLessThan(6));
        assertThat(teams.items()).isNotEmpty().allSatisfy(team -> assertThat(team.width())
                .isGreaterThan(10));
        assertThat(history.items())
                .anySatisfy(line -> assertThat(line).startsWith("player,match=m,team=HOME,"))
                .anySatisfy(line -> assertThat(line).startsWith("team,match=m,team=HOME "));
    }

    private static MatchSetup setup() {
        var camera = new Camera(
                1280,
                720,
                new CameraPose(0, -54, 18, 0, 0.3, 0),
                new Lens(800, 640, 360, 0, 0),
                Crown.FLAT,
                PitchSize.STANDARD);
        return new MatchSetup(
                "m",
                1,
                PitchSize.STANDARD,
                SHEET,
                SHEET,
                KIT,
                List.of(new Period(1, KICK_OFF, null, Team.HOME)),
                Map.of("main", camera));
    }

    /** With the pictures of a match that has a job of its own among them. */
    private static List<FrameSightings> sixSecondsBesideAnotherMatch() {
        List<FrameSightings> both = new ArrayList<>();
        for (FrameSightings picture : sixSeconds()) {
            both.add(picture);
            both.add(new FrameSightings(
                    "other",
                    picture.camera(),
                    picture.sequence(),
                    picture.epoch(),
                    picture.captureTimeMicros(),
                    picture.clockErrorMicros(),
                    picture.width(),
                    picture.height(),
                    picture.quality(),
                    picture.people(),
                    picture.balls(),
                    picture.setupVersion()));
        }
        return both;
    }

    private static List<FrameSightings> sixSeconds() {
        List<FrameSightings> pictures = new ArrayList<>();
        for (int picture = 0; picture < 150; picture++) {
            List<Sighting> people = new ArrayList<>();
            for (int player = 0; player < 10; player++) {
                double x = -20 + 3.0 * picture / 25 + 4 * (player % 4);
                double y = -15 + 7.0 * Math.floorDiv(player, 2);
                people.add(new Sighting(
                        player + 1,
                        new PixelBox(100 + 50 * player, 300, 15, 40),
                        0.9,
                        HOME,
                        null,
                        new PitchEstimate(x, y, 0.04, 0, 0.09)));
            }
            pictures.add(new FrameSightings(
                    "m",
                    "main",
                    picture,
                    0,
                    KICK_OFF + picture * 40_000L,
                    0,
                    1280,
                    720,
                    PictureQuality.CLEAN,
                    people,
                    List.of(),
                    1));
        }
        return pictures;
    }
}
