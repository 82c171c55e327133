package dev.touchline.setup;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads where a secret is kept; a file's path is relative to the folder of match.yaml. */
record SecretReader(Path folder) {
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    @Nullable
    SecretSource read(@Nullable Section section) {
        if (section == null) {
            return null;
        }
        String env = section.optionalText("env");
        String file = section.optionalText("file");
        if (section.has("env") == section.has("file")) {
            section.wrong(
                    "env",
                    "expected either env: NAME or file: PATH, found %s."
                            .formatted(section.has("env") ? "both" : "neither"));
        }
        if (env != null && !VARIABLE.matcher(env).matches()) {
            section.wrong("env", "expected the name of an environment variable, not its value.");
        }
        section.close();
        return new SecretSource(env, file == null ? null : folder.resolve(file));
    }
}
