package dev.touchline.tactics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ball's last second as it is believed, and a rival sighting that must prove itself: tracking loses the ball and takes a
 * sock, a head or a penalty spot for it, always by a leap that no ball makes.
 *
 * @param moments the ball as believed, oldest first
 * @param suspects a run of sightings out of its reach
 * @param judgedMicros up to where touches have been looked for
 */
public record BallWatch(List<Moment> moments, List<Moment> suspects, long judgedMicros) {
    private static final double MEMORY_SECONDS = 1.4;
    /** No ball is faster, in m/s. */
    static final double FASTEST = 35;

    private static final double SLACK = 1.5;
    private static final double LONGEST_LEAP_SECONDS = 0.5;
    private static final double PROOF_SECONDS = 0.4;
    private static final double PROOF_METRES = 2;
    private static final double LOST_SECONDS = 1.5;

    /** Places may be wrong for about as long, in microseconds. */
    private static final long FLICKER = 160_000;

    static BallWatch beginning() {
        return new BallWatch(new ArrayList<>(), new ArrayList<>(), 0);
    }

    @Nullable
    Moment last() {
        return moments.isEmpty() ? null : moments.get(moments.size() - 1);
    }

    /** Takes a sighting for the ball, or for a rival of it; {@code zone} is how near a player it is plausible, in metres. */
    BallWatch see(Moment moment, double zone) {
        Moment last = last();
        if (last == null || follows(last, moment)) {
            return new BallWatch(with(moments, moment), new ArrayList<>(), judgedMicros);
        }
        boolean same = !suspects.isEmpty() && follows(suspects.get(suspects.size() - 1), moment);
        List<Moment> rivals = with(same ? suspects : List.of(), moment);
        return proven(rivals, zone, moment.secondsSince(last) > LOST_SECONDS)
                ? new BallWatch(
                        rivals,
                        new ArrayList<>(),
                        Math.min(judgedMicros, rivals.get(0).timeMicros() - 1))
                : new BallWatch(moments, rivals, judgedMicros);
    }

    /** The moments not judged yet, up to {@code micros}. */
    List<Moment> unjudged(long micros) {
        return moments.stream()
                .filter(moment -> moment.timeMicros() > judgedMicros && moment.timeMicros() <= micros)
                .toList();
    }

    /** Whether players of both sides are at the ball, as most of the moments around this one have it: places flicker. */
    boolean contested(long micros, double radius) {
        int all = 0;
        int contested = 0;
        for (Moment moment : moments) {
            if (Math.abs(moment.timeMicros() - micros) <= FLICKER) {
                all++;
                contested += moment.contested(radius) ? 1 : 0;
            }
        }
        return 2 * contested > all;
    }

    /** The moments from {@code from} to {@code to} microseconds after one of them. */
    static List<Moment> around(List<Moment> moments, Moment middle, long from, long to) {
        List<Moment> window = new ArrayList<>();
        for (Moment moment : moments) {
            long apart = moment.timeMicros() - middle.timeMicros();
            if (apart >= from && apart <= to) {
                window.add(moment);
            }
        }
        return window;
    }

    BallWatch judgedUntil(long micros) {
        return new BallWatch(moments, suspects, Math.max(judgedMicros, micros));
    }

    private static boolean follows(Moment before, Moment after) {
        double seconds = Math.min(after.secondsSince(before), LONGEST_LEAP_SECONDS);
        return before.spot().distanceTo(after.spot()) <= SLACK + FASTEST * seconds;
    }

    /** A rival is the ball when it moves, or stays with a player, or nothing else has been the ball for long. */
    private static boolean proven(List<Moment> rivals, double zone, boolean lost) {
        Moment first = rivals.get(0);
        Moment now = rivals.get(rivals.size() - 1);
        if (now.secondsSince(first) < PROOF_SECONDS) {
            return false;
        }
        boolean moved = first.spot().distanceTo(now.spot()) >= PROOF_METRES;
        long held = rivals.stream()
                .filter(rival -> rival.near().stream().anyMatch(near -> near.distance() < zone))
                .count();
        return lost || moved || 2 * held > rivals.size();
    }

    private static List<Moment> with(List<Moment> before, Moment moment) {
        List<Moment> after = new ArrayList<>(before);
        after.add(moment);
        while (moment.secondsSince(after.get(0)) > MEMORY_SECONDS) {
            after.remove(0);
        }
        return after;
    }
}
