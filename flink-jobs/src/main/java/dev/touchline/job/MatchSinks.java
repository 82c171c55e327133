package dev.touchline.job;

import dev.touchline.event.MatchEvent;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.PlayerState;
import dev.touchline.match.TeamState;
import dev.touchline.sink.LatestState;
import org.apache.flink.api.connector.sink2.Sink;

/** Where a match job's results go; tests hand in lists, the assembly hands in brokers and stores. */
public record MatchSinks(
        Sink<MatchFrame> frames,
        Sink<PlayerState> players,
        Sink<TeamState> teams,
        Sink<MatchEvent> events,
        Sink<String> history,
        Sink<LatestState> latest) {}
