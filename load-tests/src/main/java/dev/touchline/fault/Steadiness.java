package dev.touchline.fault;

import dev.touchline.bench.StageProbe.Passage;
import java.util.List;

/**
 * How evenly one camera's pictures passed a stage in a stretch of time.
 *
 * @param fps pictures a second
 * @param longestGapSeconds without one, the edges of the stretch counted in
 * @param ageP99Millis from capture to the passage; NaN without pictures
 */
public record Steadiness(double fps, double longestGapSeconds, double ageP99Millis) {
    private static final double SECONDS = 1e-6;

    /** Between two instants in microseconds UTC; the passages are in the order they happened. */
    public static Steadiness of(List<Passage> passages, long fromMicros, long untilMicros) {
        List<Passage> inside = passages.stream()
                .filter(passage -> passage.passedMicros() >= fromMicros && passage.passedMicros() <= untilMicros)
                .toList();
        long last = fromMicros;
        long gap = 0;
        for (Passage passage : inside) {
            gap = Math.max(gap, passage.passedMicros() - last);
            last = passage.passedMicros();
        }
        gap = Math.max(gap, untilMicros - last);
        double[] ages = inside.stream().mapToDouble(Passage::ageMillis).sorted().toArray();
        double p99 =
                ages.length == 0 ? Double.NaN : ages[(int) Math.min(ages.length - 1L, (long) (0.99 * ages.length))];
        return new Steadiness(inside.size() / ((untilMicros - fromMicros) * SECONDS), gap * SECONDS, p99);
    }
}
