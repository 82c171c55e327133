package dev.touchline.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The page in a real browser, at both sizes a bench's tablet has, through {@code web/test/page.mjs}. */
class PageTest {
    private static final Path WEB = Path.of("web").toAbsolutePath();

    @Test
    void the_page_shows_moving_players_without_scrolling_and_everybody_can_use_it() throws Exception {
        Optional<Path> browser = browser();
        if (browser.isEmpty() || !Files.isDirectory(WEB.resolve("node_modules/playwright-core"))) {
            String why = browser.isEmpty()
                    ? "no Chromium found; install it or name it in TOUCHLINE_CHROMIUM"
                    : "web/node_modules is not there; build without -Dquick once";
            System.out.println("SKIPPED PageTest: " + why);
            Assumptions.abort(why);
        }
        Path output = Files.createTempFile("touchline-page", ".txt");
        try (StagePlayer player = new StagePlayer(0).play()) {
            Process process = new ProcessBuilder(
                            "node",
                            "test/page.mjs",
                            "http://127.0.0.1:" + player.port() + "/",
                            browser.get().toString())
                    .directory(WEB.toFile())
                    .redirectErrorStream(true)
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
