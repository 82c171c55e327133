package dev.touchline.fuse;

import dev.touchline.sighting.BallSighting;
import dev.touchline.sighting.ViewRay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often one camera lately took each person's feet for a ball, and how surely: white boots are reported time and again, and go
 * where their owner goes.
 *
 * @param timeMicros of the newest picture, 0 before it
 * @param pictures by person's id: in how many pictures their feet scored in each band, the last entry in how many they were in
 *     view; old pictures fade
 */
public record FeetClutter(long timeMicros, Map<Integer, double[]> pictures) {
    static final FeetClutter UNKNOWN = new FeetClutter(0, Map.of());

    private static final double MEMORY_SECONDS = 30;
    private static final double PICTURES_PER_SECOND = 25;
    private static final double FEET_METRES = 0.8;
    private static final double LEAST_FALL = 0.02;
    /** Where each band of scores ends. */
    private static final double[] BANDS = {0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, Double.POSITIVE_INFINITY};
    /** How a ball at somebody's feet scores where it is reported, and anybody's feet without one; measured on simulated matches. */
    private static final double[] BALL = {0.10, 0.16, 0.18, 0.15, 0.15, 0.10, 0.08, 0.12};

    private static final double[] FEET = {0.06, 0.04, 0.03, 0.012, 0.005, 0.0018, 0.0008, 0.0004};
    /** For how many pictures of nobody in particular a person is taken who was not watched yet. */
    private static final double PRIOR_PICTURES = 250;

    /** The id of the person whose feet a candidate on the grass is at, 0 for nobody's. */
    static int owner(BallSighting ball, People people, BallField field) {
        ViewRay ray = ball.ray();
        if (ray.directionZ() > -LEAST_FALL) {
            return 0;
        }
        double grass = ball.ground() == null
                ? 0
                : field.grass(ball.ground().x(), ball.ground().y());
        double range = (grass + BallMotion.RADIUS - ray.originZ()) / ray.directionZ();
        double x = ray.originX() + range * ray.directionX();
        double y = ray.originY() + range * ray.directionY();
        int owner = 0;
        double least = FEET_METRES;
        for (WorldPerson person : people.known()) {
            double distance =
                    Math.hypot(person.motion().x() - x, person.motion().y() - y);
            if (distance < least) {
                least = distance;
                owner = person.id();
            }
        }
        return owner;
    }

    /** Log of how much likelier a ball at this person's feet scores that much than the feet themselves. */
    double telling(int person, double score) {
        int band = band(score);
        double[] own = pictures.getOrDefault(person, new double[BANDS.length + 1]);
        double rate = (own[band] + PRIOR_PICTURES * FEET[band]) / (own[BANDS.length] + PRIOR_PICTURES);
        return Math.log(BALL[band] / rate);
    }

    /** The counts after one more picture's candidates; whoever holds the ball, 0 for nobody, is left out. */
    FeetClutter after(long nowMicros, List<Candidate> candidates, BallView view, People people, int holder) {
        double step = timeMicros == 0 ? 0.04 : Math.max(0.001, Math.min(1, (nowMicros - timeMicros) / 1e6));
        double kept = Math.exp(-step / MEMORY_SECONDS);
        Map<Integer, Double> best = new HashMap<>();
        for (Candidate candidate : candidates) {
            best.merge(candidate.owner(), candidate.sighting().score(), Math::max);
        }
        Map<Integer, double[]> next = new HashMap<>();
        for (WorldPerson person : people.known()) {
            double[] own = pictures.getOrDefault(person.id(), new double[BANDS.length + 1]);
            if (person.id() != holder
                    && view.shows(person.motion().x(), person.motion().y(), BallMotion.RADIUS)) {
                own = faded(own, kept);
                own[BANDS.length] += step * PICTURES_PER_SECOND;
                Double score = best.get(person.id());
                if (score != null) {
                    own[band(score)] += step * PICTURES_PER_SECOND;
                }
            }
            next.put(person.id(), own);
        }
        return new FeetClutter(nowMicros, next);
    }

    private static double[] faded(double[] counts, double kept) {
        double[] faded = counts.clone();
        for (int i = 0; i < faded.length; i++) {
            faded[i] *= kept;
        }
        return faded;
    }

    private static int band(double score) {
        int band = 0;
        while (score >= BANDS[band]) {
            band++;
        }
        return band;
    }
}
