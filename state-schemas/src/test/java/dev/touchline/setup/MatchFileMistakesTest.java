package dev.touchline.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MatchFileMistakesTest {
    private static final String CAMERA = "url: rtsp://10.0.0.1/left";

    private final Path folder;

    MatchFileMistakesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private String mistakes(String text) throws IOException {
        Path file = folder.resolve("match.yaml");
        Files.writeString(file, text);
        SetupException mistake = catchThrowableOfType(SetupException.class, () -> MatchFile.read(file));
        assertThat(mistake).as("should have been refused: %s", text).isNotNull();
        return String.valueOf(mistake.getMessage());
    }

    static Stream<Arguments> extraLines() {
        return Stream.of(
                Arguments.of("kafak: {bootstrap: a}", "match.yaml:7: kafak: unknown key. Did you mean kafka?"),
                Arguments.of(
                        "pitch: {length: 105, widht: 68}",
                        "match.yaml:7: pitch.widht: unknown key. Did you mean width?"),
                Arguments.of(
                        "pitch: {length: 20}", "match.yaml:7: pitch.length: 20 is out of range; expected 90 to 120."),
                Arguments.of(
                        "pitch: {length: '105'}",
                        "match.yaml:7: pitch.length: expected a number from 90 to 120, found the text \"105\"."),
                Arguments.of("pitch: 105", "match.yaml:7: pitch: expected a section with keys, found the number 105."),
                Arguments.of(
                        "officials: {shirt: 'black', shorts: '#000000'}",
                        "match.yaml:7: officials.shirt: expected a colour like '#1a2b3c', found \"black\"."),
                Arguments.of(
                        "periods: [{number: 1, start: 3pm, attacks_right: home}]",
                        "match.yaml:7: periods[0].start: expected a UTC instant like 2026-11-21T15:00:00Z or now, found \"3pm\"."),
                Arguments.of(
                        "periods: [{number: 1, start: now, attacks_right: reds}]",
                        "match.yaml:7: periods[0].attacks_right: expected home or away, found the text \"reds\"."),
                Arguments.of(
                        "policy: {bench: {video: 'no'}}",
                        "match.yaml:7: policy.bench.video: expected live or stills or off, found the text \"no\"."),
                Arguments.of(
                        "rules: {running: {zones_kmh: [7, 15, 12, 25]}}",
                        "match.yaml:7: rules.running.zones_kmh: expected rising numbers, found 12 after 15."),
                Arguments.of(
                        "rules: {fusion: {max_wait_millis: 80.5}}",
                        "match.yaml:7: rules.fusion.max_wait_millis: expected a whole number, found 80.5."),
                Arguments.of(
                        "redis: {url: 'redis://:secret@host'}",
                        "match.yaml:7: redis.url: holds a user or password. Take it out and name where it is kept: password: {env: NAME} or {file: PATH}."),
                Arguments.of(
                        "influx: {url: 'ftp://host'}",
                        "match.yaml:7: influx.url: expected http://host…, found the scheme \"ftp\"."),
                Arguments.of(
                        "dashboard: {host: 0.0.0.0}",
                        "match.yaml:7: dashboard.host: 0.0.0.0 is beyond loopback, which needs a token. Add token: {env: NAME}."),
                Arguments.of("match: other", "match.yaml:7: match: given twice, first on line 1. Remove one."),
                Arguments.of("kafka: {}", "match.yaml:7: kafka.bootstrap: missing. Add it."));
    }

    @ParameterizedTest
    @MethodSource("extraLines")
    void a_mistake_is_told_with_file_line_and_key(String line, String message) throws IOException {
        assertThat(mistakes(MatchFileTest.minimal(CAMERA) + line + "\n")).isEqualTo(message);
    }

    static Stream<Arguments> cameras() {
        return Stream.of(
                Arguments.of(
                        "{url: 'rtsp://root:hunter2@10.0.0.1/left'}",
                        "match.yaml:5: cameras.left.url: holds a user or password. Take it out and name where it is kept: credentials: {env: NAME} or {file: PATH}."),
                Arguments.of(
                        "{url: 'file:///etc/passwd'}",
                        "match.yaml:5: cameras.left.url: expected rtsp://host…, found the scheme \"file\"."),
                Arguments.of(
                        "{url: 'rtsp://169.254.169.254/latest'}",
                        "match.yaml:5: cameras.left.url: link-local addresses are refused. Give the camera's own address."),
                Arguments.of(
                        "{url: \"rtsp://10.0.0.1/a\\r\\nTEARDOWN\"}",
                        "match.yaml:5: cameras.left.url: holds a control or direction character. Remove it."),
                Arguments.of(
                        "{url: 'rtsp://a/b', credentials: {env: A, file: b}}",
                        "match.yaml:5: cameras.left.credentials.env: expected either env: NAME or file: PATH, found both."),
                Arguments.of(
                        "{url: 'rtsp://a/b', picture: {width: 9, height: 50}, marks: [{pixel: [1, 2], pitch: [0, 0]}]}",
                        "match.yaml:5: cameras.left.picture.width: 9 is out of range; expected 16 to 8192."),
                Arguments.of(
                        "{url: 'rtsp://a/b', marks: [{pixel: [1, 2], pitch: [0, 0]}]}",
                        "match.yaml:5: cameras.left.picture: missing."),
                Arguments.of(
                        "{url: 'rtsp://a/b', picture: {width: 90, height: 50}, marks: [{pixel: [1, 2], pitch: [0, 0]}, {pixel: [9, 2], pitch: [9, 0]}, {pixel: [1, 9], pitch: [0, 9]}]}",
                        "match.yaml:5: cameras.left.marks: 3 pitch marks given, need 4 to place the pitch. Add one."),
                Arguments.of(
                        "{url: 'rtsp://a/b', picture: {width: 1920, height: 1080}, read_at: {width: 640, height: 640}}",
                        "match.yaml:5: cameras.left.read_at: 640 x 640 is not the shape of 1920 x 1080; expected a height of 360."));
    }

    @ParameterizedTest
    @MethodSource("cameras")
    void a_camera_that_cannot_be_used_is_told_without_its_password(String camera, String message) throws IOException {
        assertThat(mistakes(MatchFileTest.minimal(camera))).contains(message).doesNotContain("hunter2");
    }

    @Test
    void every_mistake_is_told_at_once_in_the_order_of_the_lines() throws IOException {
        String text = MatchFileTest.minimal(CAMERA).replace("match: friendly", "match: 'a b'")
                + "pitch: {width: 4}\nnonsense: 1\n";

        assertThat(mistakes(text).lines())
                .containsExactly(
                        "match.yaml:1: match: expected up to 64 letters, digits, dots, dashes and underscores.",
                        "match.yaml:7: pitch.width: 4 is out of range; expected 45 to 90.",
                        "match.yaml:8: nonsense: unknown key. Known here: away, cameras, dashboard, home, influx, kafka, match, officials, periods, pitch, policy, redis, rules.");
    }

    @Test
    void an_unquoted_colour_is_a_comment_and_the_message_says_so() throws IOException {
        String text = MatchFileTest.minimal(CAMERA) + "officials:\n  shirt: #101010\n  shorts: '#101010'\n";

        assertThat(mistakes(text))
                .startsWith(
                        "match.yaml:8: officials.shirt: expected text, found nothing. A # outside quotes begins a comment");
    }

    @Test
    void a_file_that_is_not_yaml_or_is_too_long_is_refused_plainly() throws IOException {
        assertThat(mistakes("match: [1, 2\nhome: x")).startsWith("match.yaml:2: not readable as YAML");
        assertThat(mistakes("match: &a b\nhome: *a\n")).contains("anchors and aliases are not read");
        assertThat(mistakes("# " + "x".repeat(1_000_001))).startsWith("match.yaml: larger than 1000000 bytes");
        assertThat(mistakes("a: [".repeat(2000))).contains("not readable as YAML", "nesting depth");
    }

    @Test
    void a_file_that_is_not_there_a_folder_an_empty_or_a_closed_file_is_named_with_what_to_do() throws IOException {
        Path nowhere = folder.resolve("nowhere.yaml");
        assertThat(refused(nowhere))
                .isEqualTo(nowhere + ": not there, expected a match file. Check the path, or begin with a copy of"
                        + " docs/match.example.yaml.");
        assertThat(refused(folder))
                .isEqualTo(folder + ": is a folder, expected a match file. Name the file in it, such as "
                        + folder.resolve("match.yaml") + ".");
        assertThat(mistakes(""))
                .isEqualTo("match.yaml: empty, expected a match. Begin with a copy of docs/match.example.yaml.");
        assertThat(mistakes("# only a remark\n")).startsWith("match.yaml: empty, expected a match.");
    }

    @Test
    void a_file_without_the_right_to_read_it_says_so() throws IOException {
        Path closed = Files.writeString(folder.resolve("closed.yaml"), "match: friendly\n");
        closed.toFile().setReadable(false, false);
        String told = refused(closed);
        if (Files.isReadable(closed)) { // as root reads whatever it likes
            assertThat(told).contains("home: missing").doesNotContain("may not be read");
        } else {
            assertThat(told).startsWith(closed + ": may not be read").contains("chmod u+r");
        }
    }

    private static String refused(Path file) {
        SetupException mistake = catchThrowableOfType(SetupException.class, () -> MatchFile.read(file));
        return String.valueOf(mistake.getMessage());
    }
}
