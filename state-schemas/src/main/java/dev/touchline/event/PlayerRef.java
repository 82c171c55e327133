package dev.touchline.event;

import dev.touchline.match.Team;
import org.jspecify.annotations.Nullable;

/** A player named in a call: the match-long id, the side, and the shirt number where it is known. */
public record PlayerRef(int id, Team team, @Nullable Integer number) {}
