package dev.touchline.simulator.play;

import dev.touchline.pitch.PitchSize;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures of a simulated match beside those of a real one, each to lie within a third of it. */
public final class StatsReport {
    private static final double THIRD = 1.0 / 3;

    /** One figure, and the range of values in which real matches have it. */
    private record Row(String name, String key, double simulated, double realLow, double realHigh) {
        boolean holds() {
            double low = Math.min(Math.abs(realLow), Math.abs(realHigh)) * (1 - THIRD);
            double high = Math.max(Math.abs(realLow), Math.abs(realHigh)) * (1 + THIRD);
            double size = Math.abs(simulated);
            return Math.signum(simulated) == Math.signum(realLow) && size >= low && size <= high;
        }

        double ratio() {
            return simulated / ((realLow + realHigh) / 2);
        }

        String real() {
            return realLow == realHigh
                    ? String.format(Locale.ROOT, "%.1f", realLow)
                    : String.format(Locale.ROOT, "%.2g–%.2g", realLow, realHigh);
        }
    }

    private final List<Row> rows;
    private final long seed;
    private final double minutes;

    public StatsReport(long seed, double minutes, PlayFigures simulated) {
        this.seed = seed;
        this.minutes = minutes;
        rows = rows(simulated);
    }

    /** Plays the given minutes of the seed's match and counts. */
    public static StatsReport play(long seed, double minutes) {
        MatchPlay match = new MatchPlay(seed, PitchSize.STANDARD);
        FigureCount count = new FigureCount();
        long ticks = Math.round(minutes * 60 * Scene.TICKS_PER_SECOND);
        for (long tick = 0; tick < ticks; tick++) {
            count.add(match.next());
            match.events();
        }
        return new StatsReport(seed, minutes, count.figures());
    }

    private static List<Row> rows(PlayFigures simulated) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("player speed, mean (m/s)", "player_speed_mean_mps", simulated.playerSpeedMean(), 2.0));
        rows.add(row("player speed, p50 (m/s)", "player_speed_p50_mps", simulated.playerSpeedMedian(), 1.6));
        rows.add(row("player speed, p90 (m/s)", "player_speed_p90_mps", simulated.playerSpeedP90(), 4.1));
        rows.add(row("player speed, p99 (m/s)", "player_speed_p99_mps", simulated.playerSpeedP99(), 6.3));
        rows.add(row("acceleration, p1 (m/s²)", "acceleration_p1_mps2", simulated.playerAccelerationLow(), -3.9));
        rows.add(row("acceleration, p99 (m/s²)", "acceleration_p99_mps2", simulated.playerAccelerationHigh(), 3.9));
        rows.add(row("ball speed alive, p50 (m/s)", "ball_speed_p50_mps", simulated.ballSpeedMedian(), 5.8));
        rows.add(row("ball speed alive, p90 (m/s)", "ball_speed_p90_mps", simulated.ballSpeedP90(), 13.7));
        rows.add(row("ball speed alive, p99 (m/s)", "ball_speed_p99_mps", simulated.ballSpeedP99(), 21.8));
        rows.add(row("ball height alive, p90 (m)", "ball_height_p90_m", simulated.ballHeightP90(), 3.7));
        rows.add(row("nearest player, p1 (m)", "nearest_player_p1_m", simulated.nearestPlayerLow(), 0.7));
        rows.add(new Row("nearest player, p50 (m)", "nearest_player_p50_m", simulated.nearestPlayerMedian(), 7, 9));
        rows.add(row(
                "nearest to ball, changes (1/min alive)",
                "nearest_to_ball_changes_per_min",
                simulated.nearestToBallChangesPerMinute(),
                34));
        rows.add(new Row("ball alive, share", "alive_share", simulated.aliveShare(), 0.6, 0.7));
        return List.copyOf(rows);
    }

    private static Row row(String name, String key, double simulated, double real) {
        return new Row(name, key, simulated, real, real);
    }

    public boolean holds() {
        return rows.stream().allMatch(Row::holds);
    }

    public void print(PrintStream out) {
        out.printf(Locale.ROOT, "seed %d, %.0f minutes%n", seed, minutes);
        out.printf("%-40s %10s %10s %7s%n", "figure", "simulated", "real", "ratio");
        for (Row row : rows) {
            out.printf(
                    Locale.ROOT,
                    "%-40s %10.2f %10s %7.2f  %s%n",
                    row.name(),
                    row.simulated(),
                    row.real(),
                    row.ratio(),
                    row.holds() ? "ok" : "off");
        }
        out.println(json());
    }

    /** One line of JSON, SI units in the names. */
    public String json() {
        StringBuilder json =
                new StringBuilder(String.format(Locale.ROOT, "{\"seed\":%d,\"minutes\":%.2f", seed, minutes));
        for (Row row : rows) {
            json.append(String.format(Locale.ROOT, ",\"%s\":%.3f", row.key(), row.simulated()));
        }
        return json.append(",\"within_a_third\":").append(holds()).append('}').toString();
    }

    /** Arguments: the seed (1) and the minutes to play (20). */
    public static void main(String[] arguments) {
        long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        double minutes = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 20;
        play(seed, minutes).print(System.out);
    }
}
