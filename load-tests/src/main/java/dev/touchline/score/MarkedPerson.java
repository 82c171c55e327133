package dev.touchline.score;

import dev.touchline.match.Team;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody whom a person marked in a picture, placed on the pitch by that picture's camera: metres.
 *
 * @param keeper whether it is the goalkeeper of the side
 */
public record MarkedPerson(Team team, boolean keeper, double x, double y) {
    /** How far apart two cameras may place the same person, in metres. */
    private static final double SAME = 2;

    /** Everybody in two overlapping views: whoever is in both stands halfway between the two places. */
    public static List<MarkedPerson> inEither(List<MarkedPerson> left, List<MarkedPerson> right) {
        List<MarkedPerson> all = new ArrayList<>(left);
        List<MarkedPerson> others = new ArrayList<>(right);
        var twice = NearestPairs.of(
                left,
                right,
                SAME,
                (a, b) -> a.wearsAs(b) ? Math.hypot(a.x - b.x, a.y - b.y) : Double.POSITIVE_INFINITY);
        for (var pair : twice) {
            MarkedPerson one = pair.row();
            MarkedPerson other = pair.column();
            all.remove(one);
            others.remove(other);
            all.add(new MarkedPerson(one.team, one.keeper, (one.x + other.x) / 2, (one.y + other.y) / 2));
        }
        all.addAll(others);
        return List.copyOf(all);
    }

    private boolean wearsAs(MarkedPerson other) {
        return team == other.team && keeper == other.keeper;
    }
}
