package dev.touchline.tactics;

import dev.touchline.match.MatchFrame;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is remembered of a match from frame to frame: the game as it was read at once, and as it is read when the ball's
 * track has settled. Flink keeps it as state, so it is made of plain values only.
 *
 * @param unsettled the latest frames, whose ball and people have not settled yet, oldest first
 * @param known what was called of late
 */
public record MatchState(GameState quick, GameState settled, List<MatchFrame> unsettled, List<KnownCall> known) {
    static MatchState beginning() {
        return new MatchState(GameState.beginning(), GameState.beginning(), new ArrayList<>(), new ArrayList<>());
    }

    /** The game as read of settled frames: possession and score. */
    public GameState game() {
        return settled;
    }
}
