package dev.touchline.fuse;

import dev.touchline.footage.PixelPoint;
import dev.touchline.sighting.BallSighting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where one camera keeps reporting a ball: penalty spots, line crossings, spare balls and litter do not move, the ball does.
 *
 * @param sinceMicros time of the first picture, 0 before it
 * @param timeMicros time of the newest picture
 * @param cells by column + 4096 × row of squares a 200th of the picture's width
 * @param feet what goes about with people
 */
public record ClutterMap(
        String camera, long sinceMicros, long timeMicros, Map<Integer, ClutterCell> cells, FeetClutter feet) {
    private static final double MEMORY_SECONDS = 20;
    private static final double YOUNGEST_SECONDS = 3;
    private static final long LEARNING_MICROS = 10_000_000;
    /** By how much more the log odds of one score than of those before are usual, and a standard deviation beyond that. */
    private static final double USUAL = 0.5;

    private static final double UNUSUAL = 0.5;
    private static final double LEAST_LIKENESS = 0.001;
    private static final double FORGOTTEN = 0.01;
    private static final int MOST_CELLS = 4000;
    private static final int STRIDE = 4096;

    static ClutterMap of(String camera) {
        return new ClutterMap(camera, 0, 0, new HashMap<>(), FeetClutter.UNKNOWN);
    }

    /** The map after one more picture's candidates that may be litter: a young map learns, and forgets, faster than an old one. */
    ClutterMap after(long nowMicros, int width, List<BallSighting> balls, FeetClutter nextFeet) {
        long since = sinceMicros == 0 ? nowMicros : sinceMicros;
        double step = timeMicros == 0 ? 0.04 : Math.max(0.001, Math.min(1, (nowMicros - timeMicros) / 1e6));
        double share = 1 - Math.exp(-step / memory(since, nowMicros));
        Map<Integer, ClutterCell> next = new HashMap<>(cells);
        for (BallSighting ball : balls) {
            int cell = cell(ball.centre(), width, 0, 0);
            ClutterCell old = next.get(cell);
            double rate = rate(old, nowMicros);
            double odds = Odds.of(ball.score());
            double mean = old == null ? odds : old.odds();
            next.put(
                    cell,
                    new ClutterCell(
                            Math.min(1, rate + share), nowMicros, mean + share / (rate + share) * (odds - mean)));
        }
        if (next.size() > MOST_CELLS) {
            next.values().removeIf(old -> rate(old, nowMicros) < FORGOTTEN);
        }
        return new ClutterMap(camera, since, nowMicros, next, nextFeet);
    }

    /** Whether the camera has not been watched for long enough to know what lies about. */
    boolean isYoung() {
        return timeMicros - sinceMicros < LEARNING_MICROS;
    }

    /** How often something that looks no less like a ball was reported here or in the squares around, 0 to 1. */
    double rate(BallSighting ball, int width) {
        double odds = Odds.of(ball.score());
        double sum = 0;
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                ClutterCell cell = cells.get(cell(ball.centre(), width, dx, dy));
                sum += cell == null ? 0 : rate(cell, timeMicros) * likeness(odds - cell.odds());
            }
        }
        return Math.min(1, sum);
    }

    /** How likely litter looks that much more like a ball than it does on average, against how likely it looks as usual. */
    private static double likeness(double more) {
        double beyond = Math.max(0, more - USUAL) / UNUSUAL;
        return Math.max(LEAST_LIKENESS, Math.exp(-beyond * beyond / 2));
    }

    private double rate(@Nullable ClutterCell cell, long nowMicros) {
        return cell == null
                ? 0
                : cell.rate() * Math.exp((cell.timeMicros() - nowMicros) / 1e6 / memory(sinceMicros, nowMicros));
    }

    private static double memory(long sinceMicros, long nowMicros) {
        return Math.max(YOUNGEST_SECONDS, Math.min(MEMORY_SECONDS, (nowMicros - sinceMicros) / 1e6));
    }

    private static int cell(PixelPoint place, int width, int dx, int dy) {
        double side = Math.max(4, width / 200.0);
        return (int) (place.x() / side) + dx + STRIDE * ((int) (place.y() / side) + dy);
    }
}
