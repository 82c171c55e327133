package dev.touchline.launch;

import dev.touchline.fuse.Frames;
import dev.touchline.fuse.Fusion;
import dev.touchline.fuse.FusionRules;
import dev.touchline.fuse.World;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.MatchSetup;
import dev.touchline.score.GameReader;
import dev.touchline.score.ScoreSheet;
import dev.touchline.score.TruthFrame;
import dev.touchline.score.TruthPass;
import dev.touchline.setup.MatchFile;
import dev.touchline.sighting.FrameSightings;
import dev.touchline.wire.CloudEvents;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes frames, players, teams and events once more from a recording's sightings, by the pure cores alone, and scores them. */
final class FuseAgain {
    private FuseAgain() {}

    /**
     * The figures of a kept run.
     *
     * @param sightings the recording's sightings.jsonl
     * @param to folder that gets the frames and events, to look into
     * @param endMicros when the match was stopped
     */
    static Map<String, Double> figures(MatchFile match, Path sightings, Path truth, Path to, long endMicros)
            throws IOException {
        MatchSetup setup = match.toSetup(1, Instant.now());
        List<MatchFrame> frames = frames(setup, match, Recording.lines(sightings, FrameSightings.class));
        GameReader told = GameReader.read(setup, match.rules(), frames);
        Files.createDirectories(to);
        write(to.resolve("frames.jsonl"), frames);
        write(to.resolve("events.jsonl"), told.events());
        return ScoreSheet.of(
                        Recording.lines(truth.resolve("truth.jsonl"), TruthFrame.class),
                        Recording.lines(truth.resolve("passes.jsonl"), TruthPass.class),
                        frames,
                        told.players(),
                        told.teams(),
                        told.events(),
                        endMicros)
                .figures();
    }

    private static List<MatchFrame> frames(MatchSetup setup, MatchFile match, List<FrameSightings> pictures) {
        Fusion fusion = new Fusion(setup, FusionRules.of(match.rules().fusion()).patient());
        World world = World.unseen();
        List<MatchFrame> frames = new ArrayList<>();
        for (FrameSightings picture : pictures) {
            Frames made = fusion.accept(world, picture, picture.captureTimeMicros());
            world = made.world();
            frames.addAll(made.due());
        }
        return frames;
    }

    private static void write(Path file, List<?> records) throws IOException {
        try (BufferedWriter to = Files.newBufferedWriter(file)) {
            for (Object record : records) {
                to.write(CloudEvents.JSON.writeValueAsString(record));
                to.newLine();
            }
        }
    }
}
