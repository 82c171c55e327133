package dev.touchline.dashboard.live;

import dev.touchline.event.MatchEvent;

/** One call as it came from the topic: the event's newest revision, its stage stamps and its offset. */
public record Call(MatchEvent event, Stamps stamps, long offset) {}
