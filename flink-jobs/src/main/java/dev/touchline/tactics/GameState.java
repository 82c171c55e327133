package dev.touchline.tactics;

import dev.touchline.match.Team;
import org.jspecify.annotations.Nullable;

/**
 * All that reading the game remembers from frame to frame. Flink keeps it as state, so it is made of plain values only.
 *
 * @param owner who touched the ball last, null after a dead ball
 * @param dead why the ball is out of play, null while it is alive
 * @param outFrames for how many frames in a row the ball has been seen over a line
 * @param still since when the ball has lain still, null while it moves
 */
public record GameState(
        long lastMicros,
        int period,
        BallWatch watch,
        @Nullable Ownership owner,
        Play play,
        @Nullable DeadBall dead,
        int outFrames,
        @Nullable Stillness still,
        int homeGoals,
        int awayGoals,
        TeamPossession possession,
        PossessionClock clock) {

    static GameState beginning() {
        return new GameState(
                0,
                0,
                BallWatch.beginning(),
                null,
                Play.NONE,
                null,
                0,
                null,
                0,
                0,
                TeamPossession.CONTEST,
                PossessionClock.ZERO);
    }

    public int goals(Team team) {
        return team == Team.HOME ? homeGoals : awayGoals;
    }

    GameState in(int number) {
        return new GameState(
                lastMicros,
                number,
                watch,
                owner,
                play,
                dead,
                outFrames,
                still,
                homeGoals,
                awayGoals,
                possession,
                clock);
    }

    GameState watching(BallWatch next) {
        return new GameState(
                lastMicros, period, next, owner, play, dead, outFrames, still, homeGoals, awayGoals, possession, clock);
    }

    GameState ownedBy(@Nullable Ownership next) {
        return new GameState(
                lastMicros, period, watch, next, play, dead, outFrames, still, homeGoals, awayGoals, possession, clock);
    }

    GameState playing(Play next) {
        return new GameState(
                lastMicros,
                period,
                watch,
                owner,
                next,
                dead,
                outFrames,
                still,
                homeGoals,
                awayGoals,
                possession,
                clock);
    }

    /** The ball is dead, and nobody's. */
    GameState deadBy(DeadBall why) {
        return new GameState(
                lastMicros, period, watch, null, Play.NONE, why, 0, null, homeGoals, awayGoals, possession, clock);
    }

    /** The ball is in play again with this touch. */
    GameState restarted(Touch touch) {
        return new GameState(
                lastMicros,
                period,
                watch,
                Ownership.of(touch),
                Play.heldBy(touch),
                null,
                0,
                null,
                homeGoals,
                awayGoals,
                possession,
                clock);
    }

    GameState lying(int framesOut, @Nullable Stillness next) {
        return new GameState(
                lastMicros, period, watch, owner, play, dead, framesOut, next, homeGoals, awayGoals, possession, clock);
    }

    GameState scored(Team team, int goals) {
        return new GameState(
                lastMicros,
                period,
                watch,
                owner,
                play,
                dead,
                outFrames,
                still,
                homeGoals + (team == Team.HOME ? goals : 0),
                awayGoals + (team == Team.AWAY ? goals : 0),
                possession,
                clock);
    }

    GameState timed(long micros, TeamPossession now, PossessionClock elapsed) {
        return new GameState(
                micros, period, watch, owner, play, dead, outFrames, still, homeGoals, awayGoals, now, elapsed);
    }
}
