package dev.touchline.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.touchline.camera.Camera;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.Role;
import dev.touchline.match.Team;
import dev.touchline.match.rules.MatchRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchFileTest {
    private static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");

    private final Path folder;

    MatchFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Path example() {
        return Path.of(System.getenv().getOrDefault("TOUCHLINE_ROOT", "..")).resolve("docs/match.example.yaml");
    }

    @Test
    void the_example_in_the_docs_is_read() {
        MatchFile match = MatchFile.read(example());
        CameraSource north = Objects.requireNonNull(match.cameras().get("north"));

        assertThat(match.cameras().keySet()).containsExactly("north", "south");
        assertThat(match.home().players().get(0).role()).isEqualTo(Role.GOALKEEPER);
        assertThat(match.away().kit().socks()).isEqualTo("#1e3a8a");
        assertThat(north.marks()).hasSize(10);
        assertThat(north.readAt()).isEqualTo(new PictureSize(1280, 720));
        assertThat(north.credentials()).isEqualTo(new SecretSource("NORTH_CAMERA", null));
        assertThat(match.rules()).isEqualTo(MatchRules.STANDARD);
        assertThat(match.policy()).isEqualTo(Policy.STANDARD);
    }

    @Test
    void the_example_becomes_a_setup_with_both_cameras_placed() {
        MatchSetup setup = MatchFile.read(example()).toSetup(3, NOW);
        Camera north = Objects.requireNonNull(setup.cameras().get("north"));

        assertThat(setup.version()).isEqualTo(3);
        assertThat(setup.cameras().keySet()).containsExactly("north", "south");
        assertThat(north.pose().z()).isCloseTo(18, within(1.0));
        assertThat(setup.periods().get(0).startMicros()).isEqualTo(1_795_273_200_000_000L);
        assertThat(setup.periods().get(1).attacksRight()).isEqualTo(Team.AWAY);
        assertThat(setup.periods().get(1).endMicros()).isNull();
    }

    @Test
    void what_is_written_is_read_back_as_it_was() throws IOException {
        MatchFile match = MatchFile.read(example());
        MatchSetup setup = match.toSetup(1, NOW);
        MatchFile calibrated = match.calibratedWith(setup.cameras());
        Path written = folder.resolve("match.yaml");
        MatchFileWriter.write(calibrated, written);
        MatchFile again = MatchFile.read(written);

        assertThat(again).isEqualTo(calibrated);
        assertThat(again.toSetup(1, NOW)).isEqualTo(setup);
    }

    @Test
    void a_file_with_only_what_is_required_takes_every_default() throws IOException {
        MatchFile match = MatchFile.read(write(minimal("url: rtsp://localhost:8554/left")));
        CameraSource left = Objects.requireNonNull(match.cameras().get("left"));

        assertThat(match.periods()).containsExactly(new PeriodPlan(1, null, null, Team.HOME));
        assertThat(match.dashboard()).isEqualTo(DashboardAddress.STANDARD);
        assertThat(match.kafka()).isNull();
        assertThat(match.rules().possession().radius()).isEqualTo(1.5);
        assertThat(left.transport()).isEqualTo(Transport.TCP);
        assertThatThrownBy(() -> match.toSetup(1, NOW))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "match.yaml: cameras.left: neither marks nor calibration. Give at least 4 marks and run ./touchline calibrate.");
    }

    @Test
    void a_period_that_starts_now_starts_when_the_match_is_set_up() throws IOException {
        String file = minimal("url: rtsp://localhost:8554/left")
                + "periods: [{number: 1, start: now, attacks_right: away}]\n";
        PeriodPlan period = MatchFile.read(write(file)).periods().get(0);

        assertThat(period.at(NOW).startMicros()).isEqualTo(NOW.getEpochSecond() * 1_000_000);
    }

    @Test
    void marks_may_stand_in_a_file_of_their_own_whose_mistakes_are_told_with_its_lines() throws IOException {
        String camera = "{url: 'rtsp://a/b', picture: {width: 100, height: 50}, marks_file: marks.json}";
        Files.writeString(folder.resolve("marks.json"), """
                [
                {"name": "a", "pixel": [1, 2], "pitch": [0, -34]},
                {"name": "b", "pixel": [10, 2], "pitch": [0, 34]},
                {"name": "c", "pixel": [20, 30], "pitch": [20, 340]},
                {"name": "d", "pixel": [30, 2], "pitch": [30, 3]}
                ]
                """);

        assertThatThrownBy(() -> MatchFile.read(write(minimal(camera))))
                .hasMessage("marks.json:4: [2].pitch[1]: 340 is out of range; expected -72.5 to 72.5.");
    }

    @Test
    void secrets_come_from_the_environment_or_a_file_and_never_print_themselves() throws IOException {
        Path file = folder.resolve("password");
        Files.writeString(file, "admin:pass:word\n");
        Secret fromFile = new SecretSource(null, file).fetch(Map.of());
        Secret fromEnvironment = new SecretSource("CAMERA", null).fetch(Map.of("CAMERA", "admin:hunter2"));

        assertThat(RtspCredentials.of(fromFile)).isEqualTo(new RtspCredentials("admin", new Secret("pass:word")));
        assertThat(RtspCredentials.of(fromEnvironment).toString())
                .isEqualTo("RtspCredentials[user=admin, password=(secret)]");
        assertThatThrownBy(() -> new SecretSource("CAMERA", null).fetch(Map.of()))
                .hasMessage("environment: CAMERA: not set. Export it, or name a file with `file:`.");
        assertThatThrownBy(() -> RtspCredentials.of(new Secret("hunter2")))
                .hasMessageNotContaining("hunter2")
                .hasMessageContaining("user:password");
    }

    private Path write(String text) throws IOException {
        Path file = folder.resolve("match.yaml");
        Files.writeString(file, text);
        return file;
    }

    static String minimal(String camera) {
        return String.join(
                        "\n",
                        List.of(
                                "match: friendly",
                                "home: {name: Reds, kit: {shirt: '#c81e1e', shorts: '#ffffff'}, keeper_kit: {shirt: '#22a04a', shorts: '#22a04a'}}",
                                "away: {name: Blues, kit: {shirt: '#1e3a8a', shorts: '#1e3a8a'}, keeper_kit: {shirt: '#f2c31a', shorts: '#101010'}}",
                                "cameras:",
                                "  left:",
                                "    " + (camera.startsWith("{") ? "" : camera),
                                ""))
                .replace("  left:\n    \n", "  left: " + camera + "\n");
    }
}
