package dev.touchline.fault;

import dev.touchline.bench.StageProbe.Passage;
import java.util.List;

/** A process killed: when the signal was sent and when the process was gone, in microseconds UTC. */
public record Kill(long sentMicros, long goneMicros) {
    /** Seconds from the signal to an instant in microseconds UTC. */
    public double secondsTo(long micros) {
        return (micros - sentMicros) * 1e-6;
    }

    /**
     * Seconds from the signal to the first picture that passed a stage again, which is one captured when the process was gone
     * already; NaN while there is none.
     */
    public double backSeconds(List<Passage> passed) {
        return passed.stream()
                .filter(passage -> passage.captureMicros() > goneMicros)
                .mapToLong(Passage::passedMicros)
                .min()
                .stream()
                .mapToDouble(this::secondsTo)
                .findFirst()
                .orElse(Double.NaN);
    }
}
