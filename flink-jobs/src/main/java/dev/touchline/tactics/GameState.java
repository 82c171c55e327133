package dev.touchline.tactics;

import dev.touchline.match.Team;
import org.jspecify.annotations.Nullable;

/**
 * All that reading the game remembers from frame to frame. Flink keeps it as state, so it is made of plain values only.
 *
 * @param owner who touched the ball last, null after a dead ball
 */
public record GameState(
        long lastMicros,
        int period,
        BallWatch watch,
        @Nullable Ownership owner,
        Play play,
        Deadness deadness,
        Score score,
        TeamPossession possession,
        PossessionClock clock) {

    static GameState beginning() {
        return new GameState(
                0,
                0,
                BallWatch.beginning(),
                null,
                Play.NONE,
                Deadness.ALIVE,
                Score.NIL,
                TeamPossession.CONTEST,
                PossessionClock.ZERO);
    }

    public int goals(Team team) {
        return score.of(team);
    }

    /** Why the ball is out of play, null while it is alive. */
    @Nullable
    DeadBall dead() {
        return deadness.dead();
    }

    GameState in(int number) {
        return new GameState(lastMicros, number, watch, owner, play, deadness, score, possession, clock);
    }

    GameState watching(BallWatch next) {
        return new GameState(lastMicros, period, next, owner, play, deadness, score, possession, clock);
    }

    GameState ownedBy(@Nullable Ownership next) {
        return new GameState(lastMicros, period, watch, next, play, deadness, score, possession, clock);
    }

    GameState playing(Play next) {
        return new GameState(lastMicros, period, watch, owner, next, deadness, score, possession, clock);
    }

    GameState lying(Deadness next) {
        return new GameState(lastMicros, period, watch, owner, play, next, score, possession, clock);
    }

    GameState scored(Team team, int goals) {
        return new GameState(
                lastMicros, period, watch, owner, play, deadness, score.plus(team, goals), possession, clock);
    }

    GameState timed(long micros, TeamPossession now, PossessionClock elapsed) {
        return new GameState(micros, period, watch, owner, play, deadness, score, now, elapsed);
    }

    /** Another time line begins: whatever was timed by the one before is forgotten, and a dead ball lies since now. */
    GameState rewound(long micros) {
        DeadBall dead = dead();
        return new GameState(
                micros,
                period,
                BallWatch.beginning(),
                null,
                Play.NONE,
                new Deadness(dead == null ? null : dead.since(micros), 0, null),
                score,
                possession,
                clock);
    }

    /** The ball is dead, and nobody's. */
    GameState deadBy(DeadBall why) {
        return ownedBy(null).playing(Play.NONE).lying(new Deadness(why, 0, null));
    }

    /** The ball is in play again with this touch. */
    GameState restarted(Touch touch) {
        return ownedBy(Ownership.of(touch)).playing(Play.heldBy(touch)).lying(Deadness.ALIVE);
    }
}
