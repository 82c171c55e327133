package dev.touchline.job;

import dev.touchline.footage.AccessUnit;
import dev.touchline.sighting.BallLight;
import dev.touchline.sighting.BallSighting;
import dev.touchline.sighting.FrameSightings;
import dev.touchline.sighting.PitchEstimate;
import dev.touchline.sighting.Sighting;
import dev.touchline.wire.WireException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What of a record that can be read can ever be used: one sighting that cannot takes only itself out of its picture. What is
 * only doubtful, such as a clock that is an hour off, somebody beside the pitch, or a ball that lies at no place on the ground,
 * is sound: fusion weighs it or leaves it out.
 */
final class Soundness {
    /** Beyond any clock, and far enough from the largest number to reckon with. */
    private static final long END_OF_TIME = Long.MAX_VALUE / 4;
    /** Steradians: a white ball that fills the picture. */
    private static final double MOST_FLUX = 10;
    /** A little more than white, as decoders round. */
    private static final double MOST_LUMA = 1.01;

    private Soundness() {}

    /** What can be used of a record; tells what it left out, and throws a {@link WireException} if that is all of it. */
    @FunctionalInterface
    interface Sieve<T> extends Serializable {
        T sound(T record, Consumer<String> leftOut);
    }

    /** Throws a {@link WireException} that names the value and what was expected. */
    private interface Check<T> {
        void on(String whose, T part);
    }

    static AccessUnit ofUnit(AccessUnit unit, Consumer<String> leftOut) {
        time(unit.captureTimeMicros());
        if (unit.part() < 0 || unit.part() >= Math.max(1, unit.parts())) {
            throw new WireException("part " + unit.part() + " of " + unit.parts()
                    + " of an access unit, expected one from 0 to the number of parts less one");
        }
        return unit;
    }

    static FrameSightings ofPicture(FrameSightings picture, Consumer<String> leftOut) {
        time(picture.captureTimeMicros());
        if (picture.quality().wasLookedAt() && (picture.width() <= 0 || picture.height() <= 0)) {
            throw new WireException("a picture of " + picture.width() + " × " + picture.height()
                    + " pixels that was looked at, expected a size");
        }
        return picture.showing(
                sound("people", picture.people(), Soundness::person, leftOut),
                sound("balls", picture.balls(), Soundness::ball, leftOut));
    }

    private static <T> List<T> sound(String what, List<T> parts, Check<T> check, Consumer<String> leftOut) {
        List<T> sound = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            try {
                check.on(what + "[" + i + "].", parts.get(i));
                sound.add(parts.get(i));
            } catch (WireException e) {
                leftOut.accept(String.valueOf(e.getMessage()));
            }
        }
        return sound;
    }

    private static void person(String whose, Sighting person) {
        var box = person.box();
        finite(whose + "box", box.left(), box.top(), box.width(), box.height());
        score(whose, person.score());
        var kit = person.kit();
        finite(whose + "kit", kit.home(), kit.away(), kit.homeKeeper(), kit.awayKeeper(), kit.official());
        estimate(whose + "spot", person.spot());
    }

    private static void ball(String whose, BallSighting ball) {
        finite(whose + "centre", ball.centre().x(), ball.centre().y());
        score(whose, ball.score());
        var ray = ball.ray();
        finite(whose + "ray", ray.originX(), ray.originY(), ray.originZ());
        finite(whose + "ray", ray.directionX(), ray.directionY(), ray.directionZ());
        if (ball.ground() != null) {
            estimate(whose + "ground", ball.ground());
        }
        if (ball.light() != null) {
            light(whose, ball.light());
        }
    }

    private static void light(String whose, BallLight light) {
        if (!(light.flux() > 0 && light.flux() <= MOST_FLUX)) {
            throw new WireException(
                    whose + "light.flux is " + light.flux() + ", expected more than 0 and at most " + MOST_FLUX);
        }
        if (!(light.backdrop() >= 0 && light.backdrop() <= MOST_LUMA)) {
            throw new WireException(whose + "light.backdrop is " + light.backdrop() + ", expected a luma of 0 to 1");
        }
    }

    private static void estimate(String what, PitchEstimate spot) {
        double x = spot.varianceX();
        double xy = spot.covarianceXY();
        double y = spot.varianceY();
        finite(what, spot.x(), spot.y(), x, xy, y);
        double determinant = x * y - xy * xy;
        if (!(x > 0 && determinant > 0 && determinant < Double.POSITIVE_INFINITY)) {
            throw new WireException(what + " has the covariance " + x + ", " + xy + ", " + y
                    + ", expected a positive definite one in square metres");
        }
    }

    private static void time(long micros) {
        if (micros <= 0 || micros > END_OF_TIME) {
            throw new WireException("captureTimeMicros is " + micros + ", expected microseconds UTC after 1970");
        }
    }

    private static void score(String whose, double score) {
        if (!(score >= 0 && score <= 1)) {
            throw new WireException(whose + "score is " + score + ", expected 0 to 1");
        }
    }

    private static void finite(String what, double... values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new WireException(what + " has " + value + ", expected finite numbers");
            }
        }
    }
}
