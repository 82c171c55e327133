package dev.touchline.tactics;

import dev.touchline.match.FramePerson;
import dev.touchline.match.Team;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A player around the ball: place and distance to it in metres, velocity in m/s. */
public record Near(
        int id,
        Team team,
        @Nullable Integer number,
        double x,
        double y,
        double distance,
        double vx,
        double vy,
        double teamProbability) {
    /** Farther than this from the ball nobody is around it, in metres. */
    static final double REACH = 12;

    /** The players of both sides around a spot, nearest first. */
    static List<Near> to(double x, double y, List<FramePerson> people) {
        List<Near> near = new ArrayList<>();
        for (FramePerson person : people) {
            double distance = Math.hypot(person.x() - x, person.y() - y);
            if (person.team().plays() && distance < REACH) {
                near.add(new Near(
                        person.id(),
                        person.team(),
                        person.number(),
                        person.x(),
                        person.y(),
                        distance,
                        person.vx(),
                        person.vy(),
                        person.teamProbability()));
            }
        }
        near.sort(Comparator.comparingDouble(Near::distance).thenComparingInt(Near::id));
        return near;
    }
}
