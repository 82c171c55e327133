package dev.touchline.score;

import dev.touchline.match.FramePerson;
import dev.touchline.match.MatchFrame;
import dev.touchline.score.NearestPairs.Pair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everybody in the fused frames against the truth: one to one, nearest first, within 1.5 m, identity on the same pairs.
 *
 * @param rmse of the paired places, metres
 * @param teamAccuracy share of the pairs whose side is right
 * @param reportedIdOf the fused id that stands for each truth id over the whole match
 */
public record PeopleScore(
        double recall,
        double precision,
        double rmse,
        double idf1,
        double teamAccuracy,
        Map<Integer, Integer> reportedIdOf) {
    public static final double REACH_METRES = 1.5;

    /** Only truth frames from {@code fromMicros} on count; a fused frame belongs to the truth of the same instant. */
    public static PeopleScore of(List<TruthFrame> truth, List<MatchFrame> frames, long fromMicros) {
        Map<Long, MatchFrame> frameAt = new HashMap<>();
        frames.forEach(frame -> frameAt.put(frame.timeMicros(), frame));
        var counts = new PairCounts();
        int there = 0;
        int reported = 0;
        int pairs = 0;
        int rightTeam = 0;
        double squares = 0;
        for (TruthFrame instant : truth) {
            if (instant.timeMicros() < fromMicros) {
                continue;
            }
            List<FramePerson> found = people(frameAt.get(instant.timeMicros()));
            there += instant.people().size();
            reported += found.size();
            counts.countFrame(
                    instant.people().stream().map(TruthFrame.Person::id).toList(),
                    found.stream().map(FramePerson::id).toList());
            for (var pair : pairs(instant.people(), found)) {
                pairs++;
                squares += pair.distance() * pair.distance();
                rightTeam += pair.row().team() == pair.column().team() ? 1 : 0;
                counts.addPair(pair.row().id(), pair.column().id(), 1);
            }
        }
        return new PeopleScore(
                (double) pairs / Math.max(1, there),
                (double) pairs / Math.max(1, reported),
                Math.sqrt(squares / Math.max(1, pairs)),
                Identity.of(counts, there, reported).idf1(),
                (double) rightTeam / Math.max(1, pairs),
                counts.bestPairs());
    }

    /** Who each fused id stands for in one frame, by place alone. */
    static Map<Integer, Integer> truthIdOf(TruthFrame truth, @Nullable MatchFrame frame) {
        Map<Integer, Integer> truthId = new HashMap<>();
        for (var pair : pairs(truth.people(), people(frame))) {
            truthId.put(pair.column().id(), pair.row().id());
        }
        return truthId;
    }

    private static List<FramePerson> people(@Nullable MatchFrame frame) {
        return frame == null ? List.of() : frame.people();
    }

    private static List<Pair<TruthFrame.Person, FramePerson>> pairs(
            List<TruthFrame.Person> truth, List<FramePerson> found) {
        return NearestPairs.of(
                truth,
                found,
                REACH_METRES,
                (person, other) -> Math.hypot(person.x() - other.x(), person.y() - other.y()));
    }
}
