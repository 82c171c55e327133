package dev.touchline.score;

import dev.touchline.match.Team;
import dev.touchline.match.TeamState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Shares of the time in play, in percent, truth and reported: home, away, in contest. */
public record PossessionScore(Shares truth, Shares reported) {

    /** Percent of the time in play. */
    public record Shares(double home, double away, double contest) {
        static Shares of(double home, double away, double contest) {
            double all = Math.max(1e-9, home + away + contest);
            return new Shares(100 * home / all, 100 * away / all, 100 * contest / all);
        }
    }

    /** The largest difference among the three shares, in points. */
    public double errorPoints() {
        return Math.max(
                Math.max(Math.abs(truth.home - reported.home), Math.abs(truth.away - reported.away)),
                Math.abs(truth.contest - reported.contest));
    }

    public static PossessionScore of(List<TruthFrame> truth, List<TeamState> states, long fromMicros) {
        Map<TruthFrame.Possession, Integer> frames = new EnumMap<>(TruthFrame.Possession.class);
        long until = states.stream().mapToLong(TeamState::timeMicros).max().orElse(Long.MAX_VALUE);
        for (TruthFrame instant : truth) {
            if (instant.timeMicros() >= fromMicros && instant.timeMicros() <= until) {
                frames.merge(instant.possession(), 1, Integer::sum);
            }
        }
        Shares really = Shares.of(
                frames.getOrDefault(TruthFrame.Possession.HOME, 0),
                frames.getOrDefault(TruthFrame.Possession.AWAY, 0),
                frames.getOrDefault(TruthFrame.Possession.CONTEST, 0));
        double home = 0;
        double away = 0;
        double contest = 0;
        for (Team team : List.of(Team.HOME, Team.AWAY)) {
            List<TeamState> own = states.stream()
                    .filter(state -> state.team() == team && state.timeMicros() >= fromMicros)
                    .toList();
            if (!own.isEmpty()) {
                TeamState first = own.get(0);
                TeamState last = own.get(own.size() - 1);
                double seconds = last.possessionSeconds() - first.possessionSeconds();
                home += team == Team.HOME ? seconds : 0;
                away += team == Team.AWAY ? seconds : 0;
                contest = last.contestSeconds() - first.contestSeconds();
            }
        }
        return new PossessionScore(really, Shares.of(home, away, contest));
    }
}
