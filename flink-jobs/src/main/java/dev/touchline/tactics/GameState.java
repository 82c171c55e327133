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
        PossessionClock clock,
        ClockPast past,
        Pace pace) {

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
                PossessionClock.ZERO,
                ClockPast.none(),
                Pace.UNKNOWN);
    }

    public int goals(Team team) {
        return score.of(team);
    }

    /** Why the ball is out of play, null while it is alive. */
    @Nullable
    DeadBall dead() {
        return deadness.dead();
    }

    /** Until when the ball is known to have been somebody's, 0 where it is nobody's. */
    long touchedMicros() {
        return owner == null ? 0 : owner.untilMicros();
    }

    GameState in(int number) {
        return new GameState(lastMicros, number, watch, owner, play, deadness, score, possession, clock, past, pace);
    }

    GameState watching(BallWatch next) {
        return new GameState(lastMicros, period, next, owner, play, deadness, score, possession, clock, past, pace);
    }

    GameState ownedBy(@Nullable Ownership next) {
        return new GameState(lastMicros, period, watch, next, play, deadness, score, possession, clock, past, pace);
    }

    GameState playing(Play next) {
        return new GameState(lastMicros, period, watch, owner, next, deadness, score, possession, clock, past, pace);
    }

    GameState lying(Deadness next) {
        return new GameState(lastMicros, period, watch, owner, play, next, score, possession, clock, past, pace);
    }

    GameState scored(Team team, int goals) {
        return new GameState(
                lastMicros,
                period,
                watch,
                owner,
                play,
                deadness,
                score.plus(team, goals),
                possession,
                clock,
                past,
                pace);
    }

    GameState timed(long micros, TeamPossession now, PossessionClock elapsed) {
        return new GameState(
                micros, period, watch, owner, play, deadness, score, now, elapsed, past.and(micros, elapsed), pace);
    }

    GameState paced(Pace next) {
        return new GameState(lastMicros, period, watch, owner, play, deadness, score, possession, clock, past, next);
    }

    /** All the time since then, as the game is judged by now, was really this. */
    GameState recounted(long sinceMicros, TeamPossession really) {
        ClockPast.Mark then = past.at(sinceMicros + FindTouches.LATE, new ClockPast.Mark(lastMicros, clock));
        PossessionClock counted =
                then.clock().add(really, clock.total() - then.clock().total());
        ClockPast before = past.until(then.timeMicros()).and(then.timeMicros(), then.clock());
        return remembering(before).timed(lastMicros, really, counted);
    }

    private GameState remembering(ClockPast next) {
        return new GameState(lastMicros, period, watch, owner, play, deadness, score, possession, clock, next, pace);
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
                dead == null ? Deadness.ALIVE : Deadness.dead(dead.since(micros)),
                score,
                possession,
                clock,
                ClockPast.none(),
                Pace.UNKNOWN);
    }

    /** The ball is dead, and nobody's. */
    GameState deadBy(DeadBall why) {
        return turned(null, Play.NONE, Deadness.dead(why));
    }

    /** The ball is in play again with this touch, as it seems. */
    GameState restarted(DeadBall before, Touch touch) {
        Deadness alive = Deadness.endedBy(RestartInDoubt.of(before, touch));
        return turned(Ownership.of(touch), Play.heldBy(touch), alive);
    }

    /** The ball is in play again, and nobody saw with whom. */
    GameState resumed() {
        return turned(null, Play.NONE, Deadness.ALIVE);
    }

    private GameState turned(@Nullable Ownership whose, Play now, Deadness how) {
        return new GameState(lastMicros, period, watch, whose, now, how, score, possession, clock, past, pace.anew());
    }
}
