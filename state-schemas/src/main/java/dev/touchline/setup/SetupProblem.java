package dev.touchline.setup;

/** One thing wrong with a file: where it stands (line from 1, 0 where none can be named; dotted key) and what to do about it. */
public record SetupProblem(String file, int line, String key, String message) {
    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        return place + ": " + (key.isEmpty() ? "" : key + ": ") + message;
    }
}
