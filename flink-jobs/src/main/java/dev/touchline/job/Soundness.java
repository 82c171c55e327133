package dev.touchline.job;

import dev.touchline.footage.AccessUnit;
import dev.touchline.sighting.BallSighting;
import dev.touchline.sighting.FrameSightings;
import dev.touchline.sighting.Sighting;
import dev.touchline.wire.WireException;
import java.io.Serializable;
import java.util.List;

/**
 * Whether a record that can be read can ever be used. What is only doubtful, such as a clock that is an hour off, somebody
 * beside the pitch, or a ball that far away lies at no place on the ground, is sound: fusion weighs it or leaves it out.
 */
final class Soundness {
    /** Beyond any clock, and far enough from the largest number to reckon with. */
    private static final long END_OF_TIME = Long.MAX_VALUE / 4;

    private Soundness() {}

    /** Throws a {@link WireException} that names the value and what was expected. */
    @FunctionalInterface
    interface Check<T> extends Serializable {
        void on(T record);
    }

    static void ofUnit(AccessUnit unit) {
        time(unit.captureTimeMicros());
        if (unit.part() < 0 || unit.part() >= Math.max(1, unit.parts())) {
            throw new WireException("part " + unit.part() + " of " + unit.parts()
                    + " of an access unit, expected one from 0 to the number of parts less one");
        }
    }

    static void ofPicture(FrameSightings picture) {
        time(picture.captureTimeMicros());
        if (picture.quality().wasLookedAt() && (picture.width() <= 0 || picture.height() <= 0)) {
            throw new WireException("a picture of " + picture.width() + " × " + picture.height()
                    + " pixels that was looked at, expected a size");
        }
        List<Sighting> people = picture.people();
        for (int i = 0; i < people.size(); i++) {
            person("people[" + i + "].", people.get(i));
        }
        List<BallSighting> balls = picture.balls();
        for (int i = 0; i < balls.size(); i++) {
            ball("balls[" + i + "].", balls.get(i));
        }
    }

    private static void person(String whose, Sighting person) {
        var box = person.box();
        finite(whose + "box", box.left(), box.top(), box.width(), box.height());
        score(whose, person.score());
        var spot = person.spot();
        finite(whose + "spot", spot.x(), spot.y(), spot.varianceX(), spot.covarianceXY(), spot.varianceY());
    }

    private static void ball(String whose, BallSighting ball) {
        finite(whose + "centre", ball.centre().x(), ball.centre().y());
        score(whose, ball.score());
        var ray = ball.ray();
        finite(whose + "ray", ray.originX(), ray.originY(), ray.originZ());
        finite(whose + "ray", ray.directionX(), ray.directionY(), ray.directionZ());
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
