package dev.touchline.decode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/** Files of real data, from the folder that {@code TOUCHLINE_DATA} names; a test that needs one absent skips and says so. */
public final class RealData {
    private RealData() {}

    /** A file of it, or a visible skip. */
    public static Path file(String name) {
        String root = Objects.requireNonNullElse(System.getenv("TOUCHLINE_ROOT"), "..");
        String data = Objects.requireNonNullElse(System.getenv("TOUCHLINE_DATA"), root + "/../shared/data");
        Path file = Path.of(data).resolve(name);
        if (!Files.exists(file)) {
            System.out.println("SKIPPED, no real data: " + file + " (set TOUCHLINE_DATA)");
            Assumptions.abort("no " + file);
        }
        return file;
    }
}
