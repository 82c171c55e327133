package dev.touchline.setup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with the file being read, collected so that all of it can be told at once. */
final class Problems {
    private final String file;
    private final List<SetupProblem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void note(int line, String key, String message) {
        found.add(new SetupProblem(file, line, key, message));
    }

    void addAll(Problems others) {
        found.addAll(others.found);
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparing(SetupProblem::file).thenComparingInt(SetupProblem::line));
            throw new SetupException(found);
        }
    }
}
