package dev.touchline.dashboard.live;

import dev.touchline.event.MatchEvent;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.PlayerState;
import dev.touchline.match.TeamState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One match's latest state as the match job left it in Redis; {@code offsets} is null where it was stored without them. */
public record StoredState(
        @Nullable MatchFrame frame,
        List<PlayerState> players,
        List<TeamState> teams,
        List<MatchEvent> events,
        @Nullable Offsets offsets) {
    public static final StoredState NOTHING = new StoredState(null, List.of(), List.of(), List.of(), null);
}
