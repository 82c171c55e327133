package dev.touchline.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What the probes of one run saw, in milliseconds, after a warm-up; instants in microseconds UTC.
 *
 * @param cameras those that were to be seen; one that a probe knows nothing of counts as none a second
 */
public record LatencySheet(
        List<String> cameras,
        List<LiveProbe.Arrival> arrivals,
        Map<String, List<StageProbe.Passage>> read,
        Map<String, List<StageProbe.Passage>> inferred,
        long fromMicros,
        long untilMicros) {
    public static final int WARM_UP_SECONDS = 20;

    private static final long SECOND = 1_000_000;

    /** By the names that the closing line of {@code bench latency} uses. */
    public Map<String, Double> figures() {
        List<LiveProbe.Arrival> counted =
                arrivals.stream().filter(arrival -> inside(arrival.micros())).toList();
        List<Double> ages = sorted(counted, LiveProbe.Arrival::ageMillis);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("p50_ms", at(ages, 0.5));
        figures.put("p95_ms", at(ages, 0.95));
        figures.put("p99_ms", at(ages, 0.99));
        figures.put("frames", (double) counted.size());
        figures.put("fps_read", slowest(read));
        figures.put("fps_inferred", slowest(inferred));
        figures.put("lag_growth_ms", growth(counted));
        figures.put("stage_ingested_p50_ms", at(ages(read), 0.5));
        figures.put("stage_ingested_p99_ms", at(ages(read), 0.99));
        figures.put("stage_perceived_p50_ms", at(ages(inferred), 0.5));
        figures.put("stage_perceived_p99_ms", at(ages(inferred), 0.99));
        figures.put("stage_fused_p50_ms", at(sorted(counted, a -> (a.fusedMicros() - a.captureMicros()) / 1e3), 0.5));
        figures.put("stage_pushed_p50_ms", at(sorted(counted, a -> (a.pushedMicros() - a.captureMicros()) / 1e3), 0.5));
        return figures;
    }

    private boolean inside(long micros) {
        return micros >= fromMicros + WARM_UP_SECONDS * SECOND && micros <= untilMicros;
    }

    private double growth(List<LiveProbe.Arrival> counted) {
        List<Double> early = sorted(between(counted, fromMicros + 60 * SECOND, fromMicros + 90 * SECOND));
        List<Double> late = sorted(between(counted, untilMicros - 30 * SECOND, untilMicros));
        return at(late, 0.5) - at(early, 0.5);
    }

    private static List<LiveProbe.Arrival> between(List<LiveProbe.Arrival> arrivals, long from, long until) {
        return arrivals.stream()
                .filter(arrival -> arrival.micros() >= from && arrival.micros() < until)
                .toList();
    }

    private double slowest(Map<String, List<StageProbe.Passage>> passages) {
        double seconds = (untilMicros - fromMicros) * 1e-6 - WARM_UP_SECONDS;
        return cameras.stream()
                .mapToDouble(camera -> passages.getOrDefault(camera, List.of()).stream()
                                .filter(passage -> inside(passage.passedMicros()))
                                .count()
                        / seconds)
                .min()
                .orElse(0);
    }

    private List<Double> ages(Map<String, List<StageProbe.Passage>> passages) {
        List<StageProbe.Passage> counted = passages.values().stream()
                .flatMap(Collection::stream)
                .filter(passage -> inside(passage.passedMicros()))
                .toList();
        return sorted(counted, StageProbe.Passage::ageMillis);
    }

    private static List<Double> sorted(List<LiveProbe.Arrival> arrivals) {
        return sorted(arrivals, LiveProbe.Arrival::ageMillis);
    }

    private static <T> List<Double> sorted(List<T> items, ToDoubleFunction<T> value) {
        List<Double> values = new ArrayList<>();
        items.forEach(item -> values.add(value.applyAsDouble(item)));
        values.sort(Double::compare);
        return values;
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get((int) Math.min(sorted.size() - 1L, (long) (share * sorted.size())));
    }
}
