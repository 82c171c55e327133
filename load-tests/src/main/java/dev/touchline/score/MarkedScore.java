package dev.touchline.score;

import dev.touchline.match.FramePerson;
import dev.touchline.match.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fused people against people marked by hand: one to one, nearest first, within 1.5 m. Officials count as people.
 *
 * @param rmse of the paired places, metres
 * @param team share of the pairs whose side is right
 * @param teamOrRole share of the pairs whose side is right and, of keepers and only of them, that they are keepers
 */
public record MarkedScore(int instants, double recall, double precision, double rmse, double team, double teamOrRole) {

    /** Who was marked at an instant and who was reported for it; nobody if there was no frame. */
    public record Instant(List<MarkedPerson> marked, List<FramePerson> reported) {}

    public static MarkedScore of(List<Instant> instants) {
        int marked = 0;
        int reported = 0;
        int paired = 0;
        int rightTeam = 0;
        int rightRole = 0;
        double squares = 0;
        for (Instant instant : instants) {
            marked += instant.marked.size();
            reported += instant.reported.size();
            var pairs =
                    NearestPairs.of(instant.marked, instant.reported, PeopleScore.REACH_METRES, MarkedScore::distance);
            for (var pair : pairs) {
                boolean sameTeam = pair.row().team() == pair.column().team();
                boolean sameRole = pair.row().keeper() == (pair.column().role() == Role.GOALKEEPER);
                paired++;
                squares += pair.distance() * pair.distance();
                rightTeam += sameTeam ? 1 : 0;
                rightRole += sameTeam && sameRole ? 1 : 0;
            }
        }
        return new MarkedScore(
                instants.size(),
                share(paired, marked),
                share(paired, reported),
                Math.sqrt(squares / Math.max(1, paired)),
                share(rightTeam, paired),
                share(rightRole, paired));
    }

    /** By the names that the closing line of {@code bench tsukuba} uses. */
    public Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("people_recall", recall);
        figures.put("people_precision", precision);
        figures.put("position_rmse_m", rmse);
        figures.put("team_or_role_accuracy", teamOrRole);
        figures.put("team_accuracy", team);
        figures.put("instants", (double) instants);
        return figures;
    }

    private static double distance(MarkedPerson marked, FramePerson reported) {
        return Math.hypot(marked.x() - reported.x(), marked.y() - reported.y());
    }

    private static double share(int part, int whole) {
        return (double) part / Math.max(1, whole);
    }
}
