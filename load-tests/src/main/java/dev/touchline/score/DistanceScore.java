package dev.touchline.score;

import dev.touchline.match.PlayerState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Relative error of the distance run, over the truth's players: the median and the worst. A player nobody was reported for
 * counts as wholly wrong.
 */
public record DistanceScore(double median, double worst) {

    /** Distances run between {@code fromMicros} and the last state reported. */
    public static DistanceScore of(
            List<TruthFrame> truth, List<PlayerState> states, Map<Integer, Integer> reportedIdOf, long fromMicros) {
        long until = states.stream().mapToLong(PlayerState::timeMicros).max().orElse(fromMicros);
        Map<Integer, List<Double>> reported = new HashMap<>();
        for (PlayerState state : states) {
            if (state.timeMicros() >= fromMicros) {
                reported.computeIfAbsent(state.playerId(), id -> new ArrayList<>())
                        .add(state.distance());
            }
        }
        List<Double> errors = new ArrayList<>();
        for (var entry : run(truth, fromMicros, until).entrySet()) {
            List<Double> distances = reported.getOrDefault(reportedIdOf.getOrDefault(entry.getKey(), -1), List.of());
            double measured = distances.isEmpty() ? 0 : distances.get(distances.size() - 1) - distances.get(0);
            errors.add(Math.abs(measured - entry.getValue()) / Math.max(1, entry.getValue()));
        }
        errors.sort(Double::compare);
        return errors.isEmpty()
                ? new DistanceScore(Double.NaN, Double.NaN)
                : new DistanceScore(errors.get(errors.size() / 2), errors.get(errors.size() - 1));
    }

    private static Map<Integer, Double> run(List<TruthFrame> truth, long fromMicros, long untilMicros) {
        Map<Integer, Double> metres = new HashMap<>();
        Map<Integer, TruthFrame.Person> last = new HashMap<>();
        for (TruthFrame instant : truth) {
            if (instant.timeMicros() < fromMicros || instant.timeMicros() > untilMicros) {
                continue;
            }
            for (TruthFrame.Person person : instant.people()) {
                TruthFrame.Person before = last.put(person.id(), person);
                if (person.team().plays()) {
                    double step = before == null ? 0 : Math.hypot(person.x() - before.x(), person.y() - before.y());
                    metres.merge(person.id(), step, Double::sum);
                }
            }
        }
        return metres;
    }
}
