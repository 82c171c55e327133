package dev.touchline.fault;

import dev.touchline.bench.StageProbe.Passage;
import java.util.List;

/** A process killed: when the signal was sent and when the process was gone, in microseconds UTC. */
public record Kill(long sentMicros, long goneMicros) {
    /**
     * Seconds from the signal to the first picture that was looked at again, which is one captured when the process was gone
     * already; NaN while there is none.
     */
    public double backSeconds(List<Passage> lookedAt) {
        return lookedAt.stream()
                .filter(passage -> passage.captureMicros() > goneMicros)
                .mapToLong(Passage::passedMicros)
                .min()
                .stream()
                .mapToDouble(micros -> (micros - sentMicros) * 1e-6)
                .findFirst()
                .orElse(Double.NaN);
    }
}
