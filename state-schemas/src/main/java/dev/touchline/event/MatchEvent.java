package dev.touchline.event;

import dev.touchline.match.Team;
import dev.touchline.pitch.PitchPoint;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call. The id is a hash of match, rule and triggering frame, frozen at the first call; a correction is the same id with
 * the next revision and the full content. Metres, seconds, microseconds UTC.
 */
public record MatchEvent(
        String id,
        int revision,
        EventStatus status,
        String match,
        int period,
        double clockSeconds,
        long timeMicros,
        EventType type,
        @Nullable String subtype,
        Team team,
        @Nullable PlayerRef player,
        @Nullable PlayerRef receiver,
        @Nullable PitchPoint start,
        @Nullable PitchPoint end,
        @Nullable String outcome,
        @Nullable String bodyPart,
        double confidence,
        Map<String, Double> metrics,
        Evidence evidence,
        String ruleId,
        int ruleVersion) {
    /** What this says, as that revision of the call of that id. */
    public MatchEvent as(String otherId, int otherRevision, EventStatus otherStatus) {
        return new MatchEvent(
                otherId,
                otherRevision,
                otherStatus,
                match,
                period,
                clockSeconds,
                timeMicros,
                type,
                subtype,
                team,
                player,
                receiver,
                start,
                end,
                outcome,
                bodyPart,
                confidence,
                metrics,
                evidence,
                ruleId,
                ruleVersion);
    }
}
