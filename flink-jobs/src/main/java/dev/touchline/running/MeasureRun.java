package dev.touchline.running;

import dev.touchline.match.FramePerson;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.PlayerState;
import dev.touchline.match.rules.RunningRules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows one player from frame to frame. Pure: the same frames give the same figures. */
public final class MeasureRun {
    private static final double MICROS = 1e-6;
    private static final double KMH = 3.6;
    /** Time constant of the low pass before the path length is taken. */
    private static final double SMOOTHING_SECONDS = 0.2;
    /** A player unseen for longer is not credited with the straight line, nor is one whose time stepped back. */
    private static final double LONGEST_GAP_SECONDS = 5;
    /** Whoever nobody has shown for longer may have come back under another id. */
    private static final long LONGEST_UNSEEN_MICROS = 10_000_000;

    private final RunningRules rules;

    public MeasureRun(RunningRules rules) {
        this.rules = rules;
    }

    /** The states to publish of the players followed: once a second of match time, of those shown of late. */
    public static List<PlayerState> due(MatchFrame frame, Iterable<Run> runs) {
        List<PlayerState> due = new ArrayList<>();
        if (frame.onTheSecond()) {
            for (Run run : runs) {
                if (frame.timeMicros() - run.lastMicros() <= LONGEST_UNSEEN_MICROS) {
                    due.add(run.describe(frame));
                }
            }
        }
        return due;
    }

    public Run step(@Nullable Run before, FramePerson person, long timeMicros) {
        if (before == null) {
            return Run.begin(person, timeMicros, rules.zonesKmh().size() + 1);
        }
        double seconds = (timeMicros - before.lastMicros()) * MICROS;
        if (seconds == 0) {
            return before;
        }
        if (seconds < 0 || seconds > LONGEST_GAP_SECONDS) {
            return placed(before.interrupted(), person, timeMicros, person.x(), person.y(), person.speed(), false);
        }
        double share = seconds / (SMOOTHING_SECONDS + seconds);
        double x = before.smoothX() + share * (person.x() - before.smoothX());
        double y = before.smoothY() + share * (person.y() - before.smoothY());
        double metres = Math.hypot(x - before.smoothX(), y - before.smoothY());
        double speed = before.smoothSpeed() + share * (person.speed() - before.smoothSpeed());
        double acceleration = (speed - before.smoothSpeed()) / seconds;
        boolean artefact = Math.max(person.speed(), metres / seconds) > artefactSpeed()
                || Math.abs(acceleration) > rules.artefactAcceleration();
        Run moved = placed(before, person, timeMicros, x, y, speed, !artefact);
        return artefact ? moved : effort(moved, acceleration, timeMicros);
    }

    /** The player a frame later; distance counts once there is enough of it, and none where the frame does not count. */
    private Run placed(Run run, FramePerson person, long timeMicros, double x, double y, double speed, boolean counts) {
        double moved = Math.hypot(x - run.countedX(), y - run.countedY());
        boolean enough = moved >= rules.shortestMove();
        double metres = counts && enough ? moved : 0;
        List<Double> zones = new ArrayList<>(run.zoneDistances());
        int zone = zoneOf(speed);
        zones.set(zone, zones.get(zone) + metres);
        double top = counts && speed <= artefactSpeed() ? Math.max(run.topSpeed(), speed) : run.topSpeed();
        return new Run(
                run.playerId(),
                person.team(),
                person.role(),
                person.number(),
                timeMicros,
                x,
                y,
                enough || !counts ? x : run.countedX(),
                enough || !counts ? y : run.countedY(),
                speed,
                top,
                run.distance() + metres,
                zones,
                run.fastSinceMicros(),
                run.sprintCounted(),
                run.sprints(),
                run.hardSinceMicros(),
                run.hardCounted(),
                run.accelerations(),
                run.decelerations(),
                run.frames() + 1,
                run.framesSeen() + (person.seen() ? 1 : 0),
                person.identityProbability());
    }

    private Run effort(Run run, double acceleration, long timeMicros) {
        boolean fast = run.smoothSpeed() > sprintSpeed();
        long fastSince = !fast ? 0 : run.fastSinceMicros() == 0 ? timeMicros : run.fastSinceMicros();
        boolean sprint = fast && (timeMicros - fastSince) * MICROS >= rules.sprintSeconds();
        int sign = acceleration > rules.acceleration() ? 1 : acceleration < -rules.acceleration() ? -1 : 0;
        boolean same = sign != 0 && Long.signum(run.hardSinceMicros()) == sign;
        long hardSince = sign == 0 ? 0 : same ? run.hardSinceMicros() : sign * timeMicros;
        boolean held = sign != 0 && (timeMicros - Math.abs(hardSince)) * MICROS >= rules.accelerationSeconds();
        boolean counted = same && run.hardCounted();
        return new Run(
                run.playerId(),
                run.team(),
                run.role(),
                run.number(),
                run.lastMicros(),
                run.smoothX(),
                run.smoothY(),
                run.countedX(),
                run.countedY(),
                run.smoothSpeed(),
                run.topSpeed(),
                run.distance(),
                run.zoneDistances(),
                fastSince,
                sprint,
                run.sprints() + (sprint && !run.sprintCounted() ? 1 : 0),
                hardSince,
                held || counted,
                run.accelerations() + (held && !counted && sign > 0 ? 1 : 0),
                run.decelerations() + (held && !counted && sign < 0 ? 1 : 0),
                run.frames(),
                run.framesSeen(),
                run.identityProbability());
    }

    private double artefactSpeed() {
        return rules.artefactKmh() / KMH;
    }

    private double sprintSpeed() {
        return rules.zonesKmh().get(rules.zonesKmh().size() - 1) / KMH;
    }

    private int zoneOf(double speed) {
        int zone = 0;
        for (double upperEnd : rules.zonesKmh()) {
            if (speed * KMH > upperEnd) {
                zone++;
            }
        }
        return zone;
    }
}
