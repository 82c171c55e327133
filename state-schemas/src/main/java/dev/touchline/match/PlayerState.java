package dev.touchline.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One player's running so far, once a second (FIFA EPTS): metres, m/s, microseconds UTC.
 *
 * @param zoneDistances metres run in each speed zone: 0–7, 7–15, 15–20, 20–25, over 25 km/h
 * @param sprints runs above the top zone's threshold for at least a second
 * @param seenShare share of the frames so far in which a camera saw the player, 0 to 1
 */
public record PlayerState(
        String match,
        long timeMicros,
        int period,
        double clockSeconds,
        int playerId,
        Team team,
        Role role,
        @Nullable Integer number,
        double x,
        double y,
        double speed,
        double topSpeed,
        double distance,
        List<Double> zoneDistances,
        int sprints,
        int accelerations,
        int decelerations,
        double seenShare,
        double identityProbability) {}
