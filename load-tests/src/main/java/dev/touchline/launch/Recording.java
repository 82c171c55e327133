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
import java.util.List;

/** Reads a recording and the truth about it back from their files. */
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
