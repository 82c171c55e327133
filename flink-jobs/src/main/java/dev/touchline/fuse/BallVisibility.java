package dev.touchline.fuse;

import java.util.HashMap;
import java.util.Map;

/**
 * How likely the ball is to be in the open for each camera: behind somebody or over a white line it is missed picture after
 * picture, so that the second miss in a row says far less than the first. How often that happens was counted on simulated
 * matches.
 *
 * @param open probability by camera, as of that camera's last picture
 * @param timeMicros of those pictures
 */
public record BallVisibility(Map<String, Double> open, Map<String, Long> timeMicros) {
    static final BallVisibility UNKNOWN = new BallVisibility(Map.of(), Map.of());

    /** Rates a second at which a ball before open grass, at somebody's legs and before a body is hidden, and comes out again. */
    private static final double HIDDEN = 0.2;

    private static final double HIDDEN_AT_LEGS = 3;
    private static final double HIDDEN_AT_BODY = 6;
    private static final double SHOWN = 3;
    private static final double SHOWN_AT_LEGS = 3;
    private static final double SHOWN_AT_BODY = 2;
    /** How far a ball rolls until it has left what it could not be told from. */
    private static final double PATCH_METRES = 0.5;

    private static final double FOUND_IN_THE_OPEN = 0.9;
    private static final double FOUND_HIDDEN = 0.03;

    /** The probability that a picture taken now reports the ball. */
    double found(String camera, long now, Cover cover) {
        double chance = chance(camera, now, cover);
        return chance * FOUND_IN_THE_OPEN + (1 - chance) * FOUND_HIDDEN;
    }

    /** After a picture in which the ball was reported, or was not. */
    BallVisibility after(String camera, long now, Cover cover, boolean reported) {
        double chance = chance(camera, now, cover);
        double inTheOpen = chance * (reported ? FOUND_IN_THE_OPEN : 1 - FOUND_IN_THE_OPEN);
        double hidden = (1 - chance) * (reported ? FOUND_HIDDEN : 1 - FOUND_HIDDEN);
        Map<String, Double> nextOpen = new HashMap<>(open);
        Map<String, Long> nextTime = new HashMap<>(timeMicros);
        nextOpen.put(camera, inTheOpen / (inTheOpen + hidden));
        nextTime.put(camera, now);
        return new BallVisibility(nextOpen, nextTime);
    }

    private double chance(String camera, long now, Cover cover) {
        double grass = 1 - cover.legs() - cover.bodies();
        double hides = grass * HIDDEN + cover.legs() * HIDDEN_AT_LEGS + cover.bodies() * HIDDEN_AT_BODY;
        double shows = grass * (SHOWN + cover.speed() / PATCH_METRES)
                + cover.legs() * SHOWN_AT_LEGS
                + cover.bodies() * SHOWN_AT_BODY;
        double settled = shows / (shows + hides);
        Double last = open.get(camera);
        Long since = timeMicros.get(camera);
        if (last == null || since == null) {
            return settled;
        }
        double seconds = Math.max(0, (now - since) / 1e6);
        return settled + (last - settled) * Math.exp(-(shows + hides) * seconds);
    }
}
