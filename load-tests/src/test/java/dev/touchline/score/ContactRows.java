package dev.touchline.score;

import dev.touchline.match.MatchFrame;
import dev.touchline.match.rules.MatchRules;
import dev.touchline.simulator.play.TruthEvent;
import dev.touchline.tactics.ContactView;
import dev.touchline.tactics.GameState;
import dev.touchline.tactics.MatchState;
import dev.touchline.tactics.Moment;
import dev.touchline.tactics.Near;
import dev.touchline.tactics.ReadMatch;
import dev.touchline.tactics.TacticsRules;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes what the network that tells who has the ball learns from. Arguments: a folder, the first and the last seed, below 9000,
 * and {@code filmed EVERY} (the cameras' detectors look at one picture in so many) or {@code tracked PEOPLE BALL LOST} (standard
 * deviations in metres, and the share of frames without the ball). A file each of what is read at once and when the ball has
 * settled: for everybody near the ball in each frame the frame's number, 1 if they had it and 0 if not, and their traits, as
 * 32-bit floats of Java's byte order.
 */
final class ContactRows {
    private static final int SECONDS = 600;
    private static final long BEFORE = ContactView.AHEAD * MatchFrame.STEP_MICROS;

    private final PlayedMatch match;
    private final long start;
    private final Map<Long, Map<Integer, Integer>> truthIds = new HashMap<>();

    private ContactRows(PlayedMatch match) {
        this.match = match;
        start = match.truth().get(0).timeMicros();
        Map<Long, TruthFrame> truthAt = new HashMap<>();
        match.truth().forEach(instant -> truthAt.put(instant.timeMicros(), instant));
        for (MatchFrame frame : match.frames()) {
            TruthFrame instant = truthAt.get(frame.timeMicros());
            if (instant != null) {
                truthIds.put(frame.timeMicros(), PeopleScore.truthIdOf(instant, frame));
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (long seed = Long.parseLong(arguments[1]); seed <= Long.parseLong(arguments[2]); seed++) {
            if (seed >= 9000) {
                throw new IllegalArgumentException(
                        "seed " + seed + ": matches from 9000 on are for scoring; take one below");
            }
            new ContactRows(match(seed, arguments)).write(folder, seed);
            System.out.println(seed);
        }
    }

    private static PlayedMatch match(long seed, String... arguments) {
        if (arguments[3].equals("filmed")) {
            return PlayedMatch.filmed(seed, SECONDS, Integer.parseInt(arguments[4]));
        }
        double people = Double.parseDouble(arguments[4]);
        double ball = Double.parseDouble(arguments[5]);
        double lost = Double.parseDouble(arguments[6]);
        return PlayedMatch.of(seed, SECONDS, new PlayedMatch.Tracking(people, ball, lost, 8));
    }

    private void write(Path folder, long seed) throws IOException {
        var game = new ReadMatch(match.setup(), TacticsRules.of(MatchRules.STANDARD));
        MatchState state = ReadMatch.beginning();
        try (DataOutputStream late = file(folder.resolve(seed + ".late.rows"));
                DataOutputStream quick = file(folder.resolve(seed + ".quick.rows"))) {
            for (MatchFrame frame : match.frames()) {
                state = game.step(state, frame).state();
                rows(state.settled(), late);
                rows(state.quick(), quick);
            }
        }
    }

    private static DataOutputStream file(Path path) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)));
    }

    private void rows(GameState game, DataOutputStream to) throws IOException {
        List<Moment> moments = game.watch().moments();
        for (Moment moment : moments) {
            if (moment.timeMicros() == game.lastMicros() - BEFORE) {
                rows(ContactView.of(moments, moment), moment, to);
            }
        }
    }

    /** Frames in which whoever has the ball is not among those near it teach nothing. */
    private void rows(ContactView view, Moment moment, DataOutputStream to) throws IOException {
        long tick = (moment.timeMicros() - start) / MatchFrame.STEP_MICROS;
        Map<Integer, Integer> ids = truthIds.get(moment.timeMicros());
        if (ids == null || match.truth().get((int) tick).possession() == TruthFrame.Possession.OUT_OF_PLAY) {
            return;
        }
        int who = match.contacts().get((int) tick);
        boolean among = view.contenders().stream().anyMatch(near -> ids.getOrDefault(near.id(), -1) == who);
        if (who != TruthEvent.NOBODY && !among) {
            return;
        }
        for (Near near : view.contenders()) {
            boolean has = who != TruthEvent.NOBODY && ids.getOrDefault(near.id(), -1) == who;
            to.writeFloat((float) tick);
            to.writeFloat(has ? 1 : 0);
            for (double trait : view.traits(near)) {
                to.writeFloat((float) trait);
            }
        }
    }
}
