package dev.touchline.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder under {@code .touchline} for logs and data of one demo or run, gone again when it ends well. */
final class WorkFolder {
    private final Path path;

    private WorkFolder(Path path) {
        this.path = path;
    }

    /** Where all of them are. */
    static Path home() {
        return Path.of(System.getProperty("touchline.home", "."), ".touchline");
    }

    static WorkFolder create(String name) throws IOException {
        Path path = home().resolve(name + "-" + ProcessHandle.current().pid())
                .toAbsolutePath()
                .normalize();
        Files.createDirectories(path);
        return new WorkFolder(path);
    }

    /** One that an earlier command left behind. */
    static WorkFolder of(Path path) {
        return new WorkFolder(path.toAbsolutePath().normalize());
    }

    /** Deletes one folder inside. */
    void clear(String inside) {
        new WorkFolder(path.resolve(inside)).delete();
    }

    Path path() {
        return path;
    }

    Path resolve(String file) {
        return path.resolve(file);
    }

    void delete() {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).forEach(WorkFolder::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear " + path, e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stillInUse) {
            // a straggler's log is not worth failing for
        }
    }
}
