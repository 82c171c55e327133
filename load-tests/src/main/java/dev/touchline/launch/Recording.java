package dev.touchline.launch;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.touchline.event.MatchEvent;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.PlayerState;
import dev.touchline.match.TeamState;
import dev.touchline.score.ScoreSheet;
import dev.touchline.score.TruthFrame;
import dev.touchline.score.TruthPass;
import dev.touchline.wire.CloudEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a recording and the truth about it back from their files, and compares them. */
final class Recording {
    private Recording() {}

    static ScoreSheet read(Path truth, Path recording, long endMicros) throws IOException {
        return ScoreSheet.of(
                lines(truth.resolve("truth.jsonl"), TruthFrame.class),
                lines(truth.resolve("passes.jsonl"), TruthPass.class),
                lines(recording.resolve("frames.jsonl"), MatchFrame.class),
                lines(recording.resolve("players.jsonl"), PlayerState.class),
                lines(recording.resolve("teams.jsonl"), TeamState.class),
                lines(recording.resolve("events.jsonl"), MatchEvent.class),
                endMicros);
    }

    /** Prints how a recording compares with the truth, beside the bars, and gives the figures under prefixed names. */
    static Map<String, Double> sheet(String prefix, Path truth, Path recording, long endMicros) throws IOException {
        return printed(prefix, read(truth, recording, endMicros).figures());
    }

    /** Prints figures beside the bars and gives them under prefixed names. */
    static Map<String, Double> printed(String prefix, Map<String, Double> figures) {
        System.out.println();
        System.out.println(
                (prefix.isEmpty() ? "live" : "unshed") + ", after a warm-up of " + ScoreSheet.WARM_UP_SECONDS + " s");
        Map<String, Double> named = new LinkedHashMap<>();
        figures.forEach((name, value) -> {
            String bar = ScoreSheet.BARS.getOrDefault(name, "");
            System.out.printf("  %-26s %8.3f   %s%n", name, value, bar);
            named.put(prefix + name, value);
        });
        System.out.println("  passes: completed ones only; incomplete passes are counted on neither side");
        return named;
    }

    static <T> List<T> lines(Path file, Class<T> type) throws IOException {
        ObjectReader reader = CloudEvents.JSON.readerFor(type);
        List<T> all = new ArrayList<>();
        try (var lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                all.add(reader.readValue(line));
            }
        }
        return all;
    }
}
