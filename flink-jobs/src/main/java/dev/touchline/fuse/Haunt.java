package dev.touchline.fuse;

/**
 * Where somebody has usually been of late, in metres: a mean that forgets in 20 s and the mean square deviation from it.
 * It tells keepers and assistants, and posts from people.
 *
 * @param seconds since it was begun
 */
public record Haunt(double x, double y, double spread, double seconds) {
    private static final double MEMORY_SECONDS = 20;
    private static final double STILL_METRES = 0.4;

    static Haunt at(double x, double y) {
        return new Haunt(x, y, 0, 0);
    }

    /** The haunt after one more place, {@code since} seconds after the last, as the {@code count}th so far. */
    Haunt with(double placeX, double placeY, double since, int count) {
        double share = Math.max(1.0 / (count + 1), 1 - Math.exp(-since / MEMORY_SECONDS));
        double dx = placeX - x;
        double dy = placeY - y;
        double nextSpread = (1 - share) * (spread + share * (dx * dx + dy * dy));
        return new Haunt(x + share * dx, y + share * dy, nextSpread, seconds + since);
    }

    boolean isStill() {
        return spread < STILL_METRES * STILL_METRES;
    }
}
