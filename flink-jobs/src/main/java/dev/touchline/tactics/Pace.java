package dev.touchline.tactics;

import dev.touchline.match.FramePerson;
import dev.touchline.match.MatchFrame;

/**
 * How fast everybody goes: while the ball is in play somebody always runs, and when it is dead all of them come to walk.
 *
 * @param speed mean speed of both sides' players over about the last second, m/s
 * @param timeMicros of the newest frame, 0 before the first and after one that told nothing
 * @param slowSince since when they have all walked, in microseconds, 0 while they do not
 * @param turnMicros when they last went at the pace of play, or, while the ball is dead, last walked; 0 for not since then
 * @param touchedMicros until when somebody had the ball, as known at that moment
 */
public record Pace(double speed, long timeMicros, long slowSince, long turnMicros, long touchedMicros) {
    static final Pace UNKNOWN = new Pace(0, 0, 0, 0, 0);

    private static final double MEMORY_SECONDS = 1;
    /** Of fewer players it tells nothing. */
    private static final int FEWEST = 12;

    private static final long SLOW_MICROS = 1_000_000;
    /** Play that has just begun, or was fast a moment ago, is not over for being slow now. */
    private static final long PATIENCE = 5_000_000;

    private static final long OVER = 2_500_000;

    /** After one more frame, in which the ball is dead or not, and last known to be somebody's at {@code touched}. */
    Pace after(MatchFrame frame, boolean dead, long touched, TacticsRules rules) {
        double sum = 0;
        int players = 0;
        for (FramePerson person : frame.people()) {
            sum += person.team().plays() ? person.speed() : 0;
            players += person.team().plays() ? 1 : 0;
        }
        long now = frame.timeMicros();
        if (players < FEWEST) {
            return new Pace(0, 0, 0, dead ? 0 : now, touched);
        }
        long step = now - timeMicros;
        if (timeMicros == 0 || step < 0 || step > ReadGame.LONGEST_STEP_MICROS) {
            return new Pace(sum / players, now, 0, dead ? 0 : now, touched);
        }
        double next = speed + Math.min(1, step * 1e-6 / MEMORY_SECONDS) * (sum / players - speed);
        boolean slow = next < rules.slowPace();
        boolean turns = dead ? slow : next > rules.briskPace() || turnMicros == 0;
        return new Pace(
                next,
                now,
                !slow ? 0 : slowSince == 0 ? now : slowSince,
                turns ? now : turnMicros,
                turns ? touched : touchedMicros);
    }

    /** The ball has died or come into play: when they turn is to be seen anew. */
    Pace anew() {
        return new Pace(speed, timeMicros, slowSince, 0, 0);
    }

    /** When they turned: the mean is late by as much as it remembers. */
    long turnedMicros() {
        return turnMicros - (long) (MEMORY_SECONDS * 1e6);
    }

    /** Whether play was over before what is seen now, if that would end it. */
    boolean isOver() {
        return walkSince(OVER);
    }

    /** Whether play must have stopped, unseen. */
    boolean hasStopped() {
        return walkSince(PATIENCE);
    }

    /** Whether everybody walks. */
    boolean allWalk() {
        return slowSince > 0;
    }

    /** Whether play must have been resumed, unseen. */
    boolean hasResumed(TacticsRules rules) {
        return turnMicros > 0 && speed > rules.briskPace();
    }

    /** Whether they have walked for a while, and have not gone at the pace of play for so long. */
    private boolean walkSince(long micros) {
        boolean walk = slowSince > 0 && timeMicros - slowSince >= SLOW_MICROS;
        return walk && turnMicros > 0 && timeMicros - turnMicros >= micros;
    }
}
