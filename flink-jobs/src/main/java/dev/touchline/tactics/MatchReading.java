package dev.touchline.tactics;

import dev.touchline.event.MatchEvent;
import java.util.List;

/** What one more frame told of the match: the state after it, and the calls and their revisions to publish. */
public record MatchReading(MatchState state, List<MatchEvent> calls) {}
