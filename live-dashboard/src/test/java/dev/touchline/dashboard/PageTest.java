package dev.touchline.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.dashboard.auth.Access;
import dev.touchline.dashboard.auth.Door;
import dev.touchline.setup.AccessRule;
import dev.touchline.setup.Audience;
import dev.touchline.setup.Policy;
import dev.touchline.setup.VideoAccess;
import java.io.BufferedReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The page in a real browser, at both sizes a bench's tablet has, through {@code web/test/page.mjs}. */
class PageTest {
    private static final Path WEB = Path.of("web").toAbsolutePath();
    private static final AccessRule ALL = new AccessRule(VideoAccess.LIVE, true);
    private static final AccessRule OFF = new AccessRule(VideoAccess.OFF, false);

    @Test
    void the_page_shows_moving_players_without_scrolling_and_everybody_can_use_it() throws Exception {
        Path browser = browserAndPage();
        Path output = Files.createTempFile("touchline-page", ".txt");
        try (StagePlayer player = new StagePlayer(0).play()) {
            Process process = look("page.mjs", player, browser)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(240, TimeUnit.SECONDS);
            process.destroy();
            assertThat(ended).as(Files.readString(output)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        } finally {
            Files.delete(output);
        }
    }

    @Test
    void the_page_says_what_is_missing_before_the_match_without_a_camera_and_without_the_line() throws Exception {
        Path browser = browserAndPage();
        StringBuilder told = new StringBuilder();
        try (StagePlayer player = new StagePlayer(0)) {
            ProcessBuilder builder = look("states.mjs", player, browser);
            String pictures = System.getenv("TOUCHLINE_PICTURES");
            if (pictures != null) {
                builder.command().add(pictures);
            }
            Process process = builder.start();
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    told.append(line).append('\n');
                    grant(line, player);
                }
            } finally {
                process.destroy();
            }
            assertThat(process.waitFor()).as(told.toString()).isZero();
        }
    }

    @Test
    void the_page_says_why_it_shows_nothing_to_an_audience_that_may_see_no_data() throws Exception {
        Path browser = browserAndPage();
        Access access = new Access("sixteen-letters-and-more", null, null, List.of(), new Policy(OFF, ALL, ALL, ALL));
        Door door = Door.at("127.0.0.1", access);
        try (StagePlayer player = new StagePlayer(0, access).play()) {
            URI bench = Objects.requireNonNull(
                    door.links("127.0.0.1", player.port()).get(Audience.BENCH));
            ProcessBuilder builder = look("withheld.mjs", bench, browser);
            builder.command().add(door.link("127.0.0.1", player.port()).toString());
            String pictures = System.getenv("TOUCHLINE_PICTURES");
            if (pictures != null) {
                builder.command().add(pictures);
            }
            Process process = builder.start();
            try (BufferedReader lines = process.inputReader()) {
                String told = lines.lines().collect(Collectors.joining("\n"));
                assertThat(process.waitFor()).as(told).isZero();
            } finally {
                process.destroy();
            }
        }
    }

    private static void grant(String wish, StagePlayer player) {
        switch (wish) {
            case "play" -> player.play();
            case "lose a camera" -> player.loseACamera();
            case "close" -> player.close();
            default -> {} // what went wrong
        }
    }

    private static ProcessBuilder look(String script, StagePlayer player, Path browser) {
        return look(script, URI.create("http://127.0.0.1:" + player.port() + "/"), browser);
    }

    private static ProcessBuilder look(String script, URI address, Path browser) {
        List<String> command = List.of("node", "test/" + script, address.toString(), browser.toString());
        return new ProcessBuilder(new ArrayList<>(command))
                .directory(WEB.toFile())
                .redirectErrorStream(true);
    }

    private static Path browserAndPage() {
        Optional<Path> browser = browser();
        if (browser.isEmpty() || !Files.isDirectory(WEB.resolve("node_modules/playwright-core"))) {
            String why = browser.isEmpty()
                    ? "no Chromium found; install it or name it in TOUCHLINE_CHROMIUM"
                    : "web/node_modules is not there; build without -Dquick once";
            System.out.println("SKIPPED PageTest: " + why);
            Assumptions.abort(why);
        }
        return browser.get();
    }

    private static Optional<Path> browser() {
        return Stream.of(
                        System.getenv("TOUCHLINE_CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
