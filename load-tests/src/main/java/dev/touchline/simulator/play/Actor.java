package dev.touchline.simulator.play;

import dev.touchline.match.Role;
import dev.touchline.match.Team;

/**
 * One person of the simulated match at one instant: place in metres, velocity in m/s, facing in radians (0 along +x,
 * anticlockwise).
 *
 * @param id 0–10 home, 11–21 away, 22 the referee, 23 and 24 the assistants
 * @param actionSeconds time since the action began
 */
public record Actor(
        int id,
        Team team,
        Role role,
        int number,
        double x,
        double y,
        double vx,
        double vy,
        double facing,
        Action action,
        double actionSeconds) {}
