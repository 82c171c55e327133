package dev.touchline.fuse;

import dev.touchline.pitch.PitchSize;
import dev.touchline.sighting.BallSighting;
import dev.touchline.track.GroundMotion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those who may have the ball in their hands just now (Laws 12 and 15): keepers in their own area, and whoever of the players
 * stands where it is thrown in; metres.
 */
final class Hands {
    /** How far somebody may seem to be from where they may take it up. */
    private static final double TOLERANCE = 1;

    /** A ball is held between the waist and above the head. */
    private static final double HEIGHT = 1.4;
    /** How surely a held ball is there and goes with the holder: standard deviations, metres and m/s. */
    private static final double[] IN_HANDS = {0.4, 0.4, 0.5, 0.7, 0.7, 1.5};

    private static final double FOLLOWS_SECONDS = 0.5;
    private static final double SHIFTS_SECONDS = 5;

    private static final double REACH = 1.2;
    private static final double LOWEST = 0.4;
    private static final double HIGHEST = 2.6;
    /** How far from somebody a ball is still as good as taken, and the most standard deviations that it may be off. */
    private static final double STRETCH = 1;

    private static final double MOST_OFF = 3;

    private final BallField field;
    private final List<Held> free = new ArrayList<>();

    Hands(BallField field, People people) {
        this.field = field;
        for (WorldPerson person : people.known()) {
            if (mayHold(person)) {
                free.add(new Held(person, takenBy(person)));
            }
        }
    }

    private boolean mayHold(WorldPerson person) {
        PitchSize pitch = field.pitch();
        GroundMotion motion = person.motion();
        return switch (person.kit()) {
            case HOME_KEEPER, AWAY_KEEPER -> pitch.isInAPenaltyArea(motion.spot(), TOLERANCE);
            case HOME, AWAY ->
                Math.abs(motion.y()) > pitch.width() / 2 - TOLERANCE
                        && Math.abs(motion.x()) < pitch.length() / 2 + TOLERANCE;
            case OFFICIAL, UNKNOWN -> false;
        };
    }

    /** A ball that is about there, as whoever is likeliest to have got hold of it has just taken it up; null for nobody. */
    @Nullable
    Held taker(BallMotion ball) {
        Held nearest = null;
        double most = MOST_OFF * MOST_OFF;
        for (Held taken : free) {
            double off = off(taken.holder(), ball);
            if (off < most) {
                nearest = taken;
                most = off;
            }
        }
        return nearest;
    }

    /** That one of those who may hold it; null if there is none. */
    @Nullable
    WorldPerson holder(int id) {
        for (Held taken : free) {
            if (taken.holder().id() == id) {
                return taken.holder();
            }
        }
        return null;
    }

    /** Log of how likely a ball that is about there is to be within somebody's reach. */
    static double within(WorldPerson person, BallMotion ball) {
        return -off(person, ball) / 2;
    }

    private static double off(WorldPerson person, BallMotion ball) {
        double distance = BallCompany.distance(ball, person);
        double sigma = ball.sigma();
        return distance * distance / (sigma * sigma + STRETCH * STRETCH);
    }

    private BallMotion takenBy(WorldPerson person) {
        GroundMotion motion = person.motion();
        return BallMotion.with(motion, field.grass(motion.x(), motion.y()) + HEIGHT, IN_HANDS);
    }

    /** The ball after so long in somebody's hands, which go where that one goes and otherwise keep still. */
    BallMotion heldBy(WorldPerson person, BallMotion ball, double seconds) {
        return ball.after(seconds, BallState.HELD, 0, 0)
                .drawnTo(
                        takenBy(person),
                        1 - Math.exp(-seconds / FOLLOWS_SECONDS),
                        1 - Math.exp(-seconds / SHIFTS_SECONDS));
    }

    /** Whether somebody can have hold of a ball there. */
    boolean reaches(WorldPerson person, BallMotion ball) {
        double height = ball.z() - field.grass(ball.x(), ball.y());
        return height > LOWEST && height < HIGHEST && BallCompany.distance(ball, person) < REACH;
    }

    /** What this candidate would be in each one's hands, of those in whose hands it can be. */
    List<Held> showing(BallSighting ball, double sigma, double gate) {
        List<Held> showing = new ArrayList<>();
        for (Held taken : free) {
            if (!taken.motion().isFarFrom(ball.ray(), sigma, gate)) {
                BallMotion seen = taken.motion().seenAlong(ball.ray(), sigma).motion();
                if (reaches(taken.holder(), seen)) {
                    showing.add(new Held(taken.holder(), seen));
                }
            }
        }
        return showing;
    }

    /** A ball in somebody's hands. */
    record Held(WorldPerson holder, BallMotion motion) {}
}
