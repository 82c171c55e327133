package dev.touchline.score;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.touchline.event.EventStatus;
import dev.touchline.event.MatchEvent;
import dev.touchline.match.FrameBall;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.rules.MatchRules;
import dev.touchline.setup.MatchFile;
import dev.touchline.wire.CloudEvents;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints how well the game is read: arguments are folders that {@code score} left (live frames and truth), or seeds below 9000 of
 * matches to play, clean, noisy, and filmed by noisy cameras.
 */
final class ReadRecording {
    private static final int SECONDS = 600;

    private ReadRecording() {}

    public static void main(String[] arguments) throws IOException {
        for (String argument : arguments) {
            boolean talk = argument.startsWith("+");
            String name = talk ? argument.substring(1) : argument;
            if (name.matches("\\d+")) {
                var clean = PlayedMatch.of(Long.parseLong(name), SECONDS, PlayedMatch.Tracking.CLEAN);
                print(name + " clean", clean, talk);
                var noisy = PlayedMatch.of(Long.parseLong(name), SECONDS, PlayedMatch.Tracking.NOISY);
                print(name + " noisy", noisy, talk);
                print(name + " filmed", PlayedMatch.filmed(Long.parseLong(name), SECONDS, 1), talk);
            } else {
                print(name, recorded(Path.of(name)), talk);
            }
        }
    }

    private static PlayedMatch recorded(Path folder) throws IOException {
        List<MatchFrame> frames = lines(folder.resolve("live/frames.jsonl"), MatchFrame.class);
        List<TruthFrame> truth = lines(folder.resolve("truth/truth.jsonl"), TruthFrame.class);
        List<TruthPass> passes = lines(folder.resolve("truth/passes.jsonl"), TruthPass.class);
        MatchSetup setup = MatchFile.read(folder.resolve("match.yaml")).toSetup(1, Instant.EPOCH);
        return new PlayedMatch(setup, truth, passes, List.of(), List.of(), frames);
    }

    private static <T> List<T> lines(Path file, Class<T> type) throws IOException {
        ObjectReader reader = CloudEvents.JSON.readerFor(type);
        List<T> read = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                read.add(reader.readValue(line));
            }
        }
        return read;
    }

    private static void print(String name, PlayedMatch match, boolean talk) {
        GameReader told = GameReader.read(match.setup(), MatchRules.STANDARD, match.frames());
        ScoreSheet sheet = match.judge(told);
        System.out.printf(
                Locale.ROOT,
                "%-22s pass F1 %.3f (%d of %d, %d called)  possession %.1f points %s %s  distance %.3f worst %.3f%n",
                name,
                sheet.passes().f1(),
                sheet.passes().matched(),
                sheet.passes().played(),
                sheet.passes().called(),
                sheet.possession().errorPoints(),
                shares(sheet.possession().truth()),
                shares(sheet.possession().reported()),
                sheet.distance().median(),
                sheet.distance().worst());
        confusion(match, told);
        Map<String, Integer> counts = new LinkedHashMap<>();
        match.events().forEach(event -> counts.merge(event.type() + " " + event.subtype(), 1, Integer::sum));
        System.out.println("   truth  " + counts);
        Map<String, MatchEvent> newest = new LinkedHashMap<>();
        told.events().forEach(event -> newest.put(event.id(), event));
        Map<String, Integer> calls = new LinkedHashMap<>();
        newest.values().stream()
                .filter(event -> event.status() != EventStatus.RETRACTED)
                .forEach(event ->
                        calls.merge(event.type() + " " + event.subtype() + " " + event.outcome(), 1, Integer::sum));
        System.out.println("   called " + calls);
        if (talk) {
            compare(match, newest);
        }
    }

    private static String shares(PossessionScore.Shares shares) {
        return String.format(Locale.ROOT, "%.0f/%.0f/%.0f", shares.home(), shares.away(), shares.contest());
    }

    private static void confusion(PlayedMatch match, GameReader told) {
        Map<Long, Integer> index = new HashMap<>();
        for (int i = 0; i < match.frames().size(); i++) {
            index.put(match.frames().get(i).timeMicros(), i);
        }
        Map<String, Integer> table = new LinkedHashMap<>();
        int balls = 0;
        int near = 0;
        int all = 0;
        for (TruthFrame instant : match.truth()) {
            Integer at = index.get(instant.timeMicros());
            if (at != null) {
                table.merge(instant.possession() + ">" + told.possession().get(at), 1, Integer::sum);
                FrameBall ball = match.frames().get(at).ball();
                all++;
                balls += ball == null ? 0 : 1;
                near += ball != null && Math.hypot(ball.x() - instant.ballX(), ball.y() - instant.ballY()) < 1 ? 1 : 0;
            }
        }
        System.out.println("   ball given " + 100 * balls / Math.max(1, all) + " %, right "
                + 100 * near / Math.max(1, all) + " %, possession " + table);
    }

    private static void compare(PlayedMatch match, Map<String, MatchEvent> newest) {
        long start = match.truth().get(0).timeMicros();
        Map<Long, TruthFrame> truthAt = new HashMap<>();
        match.truth().forEach(frame -> truthAt.put(frame.timeMicros(), frame));
        Map<Long, MatchFrame> frameAt = new HashMap<>();
        match.frames().forEach(frame -> frameAt.put(frame.timeMicros(), frame));
        List<String> lines = new ArrayList<>();
        for (TruthPass pass : match.passes()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%7.2f TRUE %d > %d",
                    (pass.releaseMicros() - start) * 1e-6,
                    pass.passer(),
                    pass.receiver()));
        }
        for (var event : match.events()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%7.2f true       %s %s %d > %d %s until %.2f",
                    event.tick() / 25.0,
                    event.type(),
                    event.subtype(),
                    event.player(),
                    event.receiver(),
                    event.outcome(),
                    event.receiveTick() / 25.0));
        }
        for (MatchEvent event : newest.values()) {
            TruthFrame truth = truthAt.get(event.timeMicros());
            Map<Integer, Integer> ids =
                    truth == null ? Map.of() : PeopleScore.truthIdOf(truth, frameAt.get(event.timeMicros()));
            var player = event.player();
            var receiver = event.receiver();
            lines.add(String.format(
                    Locale.ROOT,
                    "%7.2f        CALL %s %s %s > %s %s %s %.2f %s",
                    (event.timeMicros() - start) * 1e-6,
                    event.type(),
                    event.subtype(),
                    player == null ? null : ids.get(player.id()),
                    receiver == null ? null : ids.get(receiver.id()),
                    event.outcome(),
                    event.status(),
                    event.confidence(),
                    event.metrics()));
        }
        lines.sort(String::compareTo);
        lines.forEach(System.out::println);
    }
}
