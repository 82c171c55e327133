package dev.touchline.score;

import dev.touchline.event.MatchEvent;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.PlayerState;
import dev.touchline.match.TeamState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All figures of one match against its truth, after the warm-up; metres, points and shares as their names say. */
public record ScoreSheet(
        PeopleScore people, BallScore ball, DistanceScore distance, PossessionScore possession, PassScore passes) {
    public static final int WARM_UP_SECONDS = 20;
    /** At the end, when what was filmed may still be on its way. */
    private static final int LAST_SECONDS = 2;
    /** A pass that left later may still be in the air then, or who received it not be known yet. */
    private static final int LAST_PASS_SECONDS = 5;

    /** What each figure has to reach. */
    public static final Map<String, String> BARS = Map.of(
            "people_recall", "≥ 0.95",
            "people_precision", "≥ 0.95",
            "position_rmse_m", "≤ 0.5",
            "ball_found_low", "≥ 0.80",
            "idf1", "≥ 0.80",
            "team_accuracy", "≥ 0.97",
            "distance_error_median", "≤ 0.05",
            "possession_error_points", "≤ 4",
            "pass_f1", "≥ 0.75");

    /**
     * Counts from the end of the warm-up to just before the end, whatever the pipeline reported of it.
     *
     * @param endMicros when the match was stopped
     */
    public static ScoreSheet of(
            List<TruthFrame> truth,
            List<TruthPass> passes,
            List<MatchFrame> frames,
            List<PlayerState> players,
            List<TeamState> teams,
            List<MatchEvent> events,
            long endMicros) {
        long from = truth.get(0).timeMicros() + WARM_UP_SECONDS * 1_000_000L;
        long until = endMicros - LAST_SECONDS * 1_000_000L;
        List<TruthFrame> counted =
                truth.stream().filter(frame -> frame.timeMicros() <= until).toList();
        long lastPass = endMicros - LAST_PASS_SECONDS * 1_000_000L;
        PeopleScore people = PeopleScore.of(counted, frames, from);
        return new ScoreSheet(
                people,
                BallScore.of(counted, frames, from),
                DistanceScore.of(counted, players, people.reportedIdOf(), from),
                PossessionScore.of(counted, teams, from),
                PassScore.of(passes, events, counted, frames, from, lastPass));
    }

    /** By the names that the closing line of {@code score} uses. */
    public Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("people_recall", people.recall());
        figures.put("people_precision", people.precision());
        figures.put("position_rmse_m", people.rmse());
        figures.put("ball_found_low", ball.foundLow());
        figures.put("ball_found_high", ball.foundHigh());
        figures.put("idf1", people.idf1());
        figures.put("team_accuracy", people.teamAccuracy());
        figures.put("distance_error_median", distance.median());
        figures.put("distance_error_worst", distance.worst());
        figures.put("possession_error_points", possession.errorPoints());
        figures.put("pass_f1", passes.f1());
        figures.put("passes_played", (double) passes.played());
        figures.put("passes_called", (double) passes.called());
        return figures;
    }
}
