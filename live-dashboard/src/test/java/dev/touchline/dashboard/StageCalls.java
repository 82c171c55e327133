package dev.touchline.dashboard;

import dev.touchline.event.EventStatus;
import dev.touchline.event.EventType;
import dev.touchline.event.Evidence;
import dev.touchline.event.MatchEvent;
import dev.touchline.event.PlayerRef;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.Team;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls for a stage: one every so often, of every kind that the page knows how to show. */
final class StageCalls {
    private static final EventType[] TYPES = {
        EventType.PASS,
        EventType.PASS,
        EventType.INTERCEPTION,
        EventType.PASS,
        EventType.SHOT,
        EventType.BALL_OUT,
        EventType.RESTART,
        EventType.PASS,
        EventType.GOAL,
        EventType.RECOVERY
    };

    private StageCalls() {}

    static MatchEvent call(int index, int revision, EventStatus status, long timeMicros, double clockSeconds) {
        EventType type = TYPES[Math.floorMod(index, TYPES.length)];
        Team team = index % 3 == 0 ? Team.AWAY : Team.HOME;
        boolean two = type == EventType.PASS;
        return new MatchEvent(
                "call-" + index,
                revision,
                status,
                Stage.MATCH,
                1,
                clockSeconds,
                timeMicros,
                type,
                type == EventType.RESTART ? "CORNER" : null,
                team,
                new PlayerRef(6 + index % 5, team, 8),
                two ? new PlayerRef(10, team, 11) : null,
                null,
                null,
                outcome(type, index),
                null,
                0.87,
                Map.of(),
                new Evidence(timeMicros / MatchFrame.STEP_MICROS, Map.of(), List.of(), List.of()),
                "stage",
                1);
    }

    /** In the words of the match job; an incomplete pass is the longest line that a screen has to show. */
    private static @Nullable String outcome(EventType type, int index) {
        return switch (type) {
            case PASS -> index % 2 == 0 ? "completed" : "incomplete";
            case SHOT -> "on_target";
            default -> null;
        };
    }
}
