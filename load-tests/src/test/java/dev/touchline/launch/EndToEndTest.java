package dev.touchline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.match.MatchFrame;
import dev.touchline.sighting.FrameSightings;
import dev.touchline.sighting.PictureQuality;
import dev.touchline.wire.CloudEvents;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The whole way through, as three processes: film, RTSP, ingest, Kafka, Flink, Redis, WebSocket, and the page in Chromium. */
class EndToEndTest {
    private static final Path WEB = Path.of(
                    System.getenv().getOrDefault("TOUCHLINE_ROOT", ".."), "live-dashboard", "web")
            .toAbsolutePath();

    @Test
    void two_filmed_cameras_become_moving_players_in_a_browser(@TempDir Path folder) throws Exception {
        Optional<Path> browser = browser();
        if (browser.isEmpty()) {
            String why = "no Chromium found; install it or name it in TOUCHLINE_CHROMIUM";
            System.out.println("SKIPPED EndToEndTest: " + why);
            Assumptions.abort(why);
        }
        Scenario scenario = CommandLine.populateCommand(new Scenario(), "--seed", "11");
        Path recording = folder.resolve("recording");
        StagedDemo.Options options = StagedDemo.Options.quiet(recording, null);
        Map<String, String> parts = new ConcurrentHashMap<>();
        try (var assembly = new Assembly(folder, (process, part) -> parts.put(part.replaceAll(" .*", ""), part))) {
            StagedDemo.start(assembly, scenario, folder, options);
            assembly.awaitReady();
            look(browser.get(), "http://127.0.0.1:" + options.port() + "/", folder.resolve("page.txt"));
            String redis = Objects.requireNonNull(parts.get("redis")).replaceAll(".* ", "");
            assertThat(latestFrame(redis, "demo-11").people()).isNotEmpty();
        }
        assertThat(lines(recording.resolve("sightings.jsonl"), FrameSightings.class))
                .filteredOn(picture -> picture.quality() == PictureQuality.CLEAN)
                .extracting(FrameSightings::camera)
                .contains("west", "east");
        List<MatchFrame> frames = lines(recording.resolve("frames.jsonl"), MatchFrame.class);
        assertThat(frames).extracting(MatchFrame::number).isSorted().doesNotHaveDuplicates();
    }

    private static void look(Path browser, String address, Path output) throws Exception {
        Process page = new ProcessBuilder("node", "test/live.mjs", address, browser.toString())
                .directory(WEB.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = page.waitFor(240, TimeUnit.SECONDS);
        page.destroy();
        assertThat(ended).as(Files.readString(output)).isTrue();
        assertThat(page.exitValue()).as(Files.readString(output)).isZero();
    }

    private static MatchFrame latestFrame(String redis, String match) throws IOException {
        try (var client = RedisClient.create(redis);
                var connection = client.connect()) {
            return CloudEvents.JSON.readValue(connection.sync().get("touchline:" + match + ":frame"), MatchFrame.class);
        }
    }

    private static <T> List<T> lines(Path file, Class<T> type) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> parsed(line, type)).toList();
        }
    }

    private static <T> T parsed(String line, Class<T> type) {
        try {
            return CloudEvents.JSON.readValue(line, type);
        } catch (IOException e) {
            throw new IllegalStateException("not a whole line: " + line, e);
        }
    }

    private static Optional<Path> browser() {
        return Stream.of(System.getenv("TOUCHLINE_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
