package dev.touchline.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a secret is kept: the name of an environment variable, or a file; exactly one of the two. Never the secret itself. */
public record SecretSource(@Nullable String env, @Nullable Path file) {
    private static final long LARGEST_FILE = 16_384;

    /** Fetches the secret, without the blanks around it. */
    public Secret fetch(Map<String, String> environment) {
        String value = env != null ? environment.get(env) : read();
        if (value == null || value.isBlank()) {
            throw new SetupException(List.of(new SetupProblem(
                    "environment", 0, env == null ? "" : env, "not set. Export it, or name a file with `file:`.")));
        }
        return new Secret(value.strip());
    }

    private @Nullable String read() {
        if (file == null) {
            return null;
        }
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new IOException("larger than " + LARGEST_FILE + " bytes");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new SetupException(List.of(new SetupProblem(
                    file.toString(),
                    0,
                    "",
                    "secret file cannot be read (" + e.getMessage() + "). Check the path and its rights.")));
        }
    }
}
