package dev.touchline.job;

import java.io.Serial;
import java.io.Serializable;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFilterFunction;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.SimpleCounter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leaves other matches' records on the same topics to their own jobs, which know their cameras and line-ups; it counts them. */
final class OfMatch<T> extends RichFilterFunction<T> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final Logger LOG = LoggerFactory.getLogger(OfMatch.class);

    private final String match;
    private final MatchOf<T> matchOf;
    private transient Counter others = new SimpleCounter();
    private transient boolean told;

    OfMatch(String match, MatchOf<T> matchOf) {
        this.match = match;
        this.matchOf = matchOf;
    }

    /** Which match a record is of. */
    @FunctionalInterface
    interface MatchOf<T> extends Serializable {
        String of(T record);
    }

    @Override
    public void open(OpenContext context) {
        others = getRuntimeContext().getMetricGroup().counter("records_of_other_matches");
    }

    @Override
    public boolean filter(T record) {
        String found = matchOf.of(record);
        if (found.equals(match)) {
            return true;
        }
        others.inc();
        if (!told) {
            told = true;
            LOG.info("a record of match {} is left to that match's job, this one is of {}", found, match);
        }
        return false;
    }
}
