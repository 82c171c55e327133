package dev.touchline.running;

import dev.touchline.match.FramePerson;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.PlayerState;
import dev.touchline.match.Role;
import dev.touchline.match.Team;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one player has run so far (FIFA EPTS): metres, seconds, m/s, microseconds UTC. Flink keeps it as state, so it is made
 * of plain values only.
 *
 * @param smoothX the position after a first-order low pass
 * @param countedX where it was when distance was last counted
 * @param fastSinceMicros when the present run above the top zone's threshold began, 0 when there is none
 * @param hardSinceMicros when the present acceleration (or, negative, deceleration) band began, 0 when there is none
 */
public record Run(
        int playerId,
        Team team,
        Role role,
        @Nullable Integer number,
        long lastMicros,
        double smoothX,
        double smoothY,
        double countedX,
        double countedY,
        double smoothSpeed,
        double topSpeed,
        double distance,
        List<Double> zoneDistances,
        long fastSinceMicros,
        boolean sprintCounted,
        int sprints,
        long hardSinceMicros,
        boolean hardCounted,
        int accelerations,
        int decelerations,
        long frames,
        long framesSeen,
        double identityProbability) {

    /** A player at the instant somebody first sees them. */
    static Run begin(FramePerson person, long timeMicros, int zones) {
        List<Double> none = new ArrayList<>();
        for (int zone = 0; zone < zones; zone++) {
            none.add(0.0);
        }
        return new Run(
                person.id(),
                person.team(),
                person.role(),
                person.number(),
                timeMicros,
                person.x(),
                person.y(),
                person.x(),
                person.y(),
                person.speed(),
                0,
                0,
                none,
                0,
                false,
                0,
                0,
                false,
                0,
                0,
                1,
                person.seen() ? 1 : 0,
                person.identityProbability());
    }

    /** Nobody knows how it went on: neither a sprint nor an acceleration lasts. */
    Run interrupted() {
        return new Run(
                playerId,
                team,
                role,
                number,
                lastMicros,
                smoothX,
                smoothY,
                countedX,
                countedY,
                smoothSpeed,
                topSpeed,
                distance,
                zoneDistances,
                0,
                false,
                sprints,
                0,
                false,
                accelerations,
                decelerations,
                frames,
                framesSeen,
                identityProbability);
    }

    /** The figures as they go out once a second. */
    public PlayerState describe(MatchFrame frame) {
        return new PlayerState(
                frame.match(),
                frame.timeMicros(),
                frame.period(),
                frame.clockSeconds(),
                playerId,
                team,
                role,
                number,
                smoothX,
                smoothY,
                smoothSpeed,
                topSpeed,
                distance,
                zoneDistances,
                sprints,
                accelerations,
                decelerations,
                frames == 0 ? 0 : (double) framesSeen / frames,
                identityProbability);
    }
}
