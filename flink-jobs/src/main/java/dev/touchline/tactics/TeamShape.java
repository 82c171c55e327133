package dev.touchline.tactics;

import dev.touchline.match.FramePerson;
import dev.touchline.match.Role;
import dev.touchline.match.Team;
import dev.touchline.pitch.PitchPoint;
import dev.touchline.pitch.PitchSize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.ConvexHull;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The shape of one side's outfield players at one instant (FIFA EFI; stretch index after Bartlett et al. 2012): metres and
 * square metres.
 *
 * @param lineHeight mean distance of the deepest line from the own goal line
 * @param hull corners of the convex hull, counter-clockwise
 */
public record TeamShape(
        double lineHeight, double length, double width, double hullArea, double stretchIndex, List<PitchPoint> hull) {
    private static final int FEWEST = 5;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /**
     * Measures a side, or gives null while fewer than five of its outfield players are on show.
     *
     * @param attacksRight whether the side attacks the goal at +x
     */
    public static @Nullable TeamShape of(List<FramePerson> people, Team team, boolean attacksRight, PitchSize pitch) {
        List<PitchPoint> outfield = people.stream()
                .filter(person -> person.team() == team && person.role() != Role.GOALKEEPER)
                .map(FramePerson::spot)
                .toList();
        if (outfield.size() < FEWEST) {
            return null;
        }
        double[] depths = outfield.stream()
                .mapToDouble(spot -> pitch.length() / 2 + (attacksRight ? spot.x() : -spot.x()))
                .sorted()
                .toArray();
        double[] across = outfield.stream().mapToDouble(PitchPoint::y).sorted().toArray();
        Geometry hull = new ConvexHull(
                        outfield.stream()
                                .map(spot -> new Coordinate(spot.x(), spot.y()))
                                .toArray(Coordinate[]::new),
                        GEOMETRY)
                .getConvexHull();
        return new TeamShape(
                Arrays.stream(depths, 0, UnitLines.deepest(depths)).average().orElseThrow(),
                depths[depths.length - 1] - depths[0],
                across[across.length - 1] - across[0],
                hull.getArea(),
                stretch(outfield),
                corners(hull));
    }

    private static double stretch(List<PitchPoint> spots) {
        var centroid = new PitchPoint(
                spots.stream().mapToDouble(PitchPoint::x).average().orElseThrow(),
                spots.stream().mapToDouble(PitchPoint::y).average().orElseThrow());
        return spots.stream().mapToDouble(centroid::distanceTo).average().orElseThrow();
    }

    private static List<PitchPoint> corners(Geometry hull) {
        Coordinate[] ring = hull.reverse().getCoordinates(); // JTS gives hulls clockwise, closed
        List<PitchPoint> corners = new ArrayList<>();
        for (int i = 0; i < ring.length - 1; i++) {
            corners.add(new PitchPoint(ring[i].x, ring[i].y));
        }
        return corners;
    }
}
