package dev.touchline.setup;

import java.util.List;

/** A match.yaml that cannot be used: one problem a line, each with file, line and key, what was expected and what to do. */
public class SetupException extends RuntimeException {
    private final transient List<SetupProblem> problems;

    public SetupException(List<SetupProblem> problems) {
        super(String.join("\n", problems.stream().map(SetupProblem::toString).toList()));
        this.problems = List.copyOf(problems);
    }

    public List<SetupProblem> problems() {
        return problems;
    }
}
