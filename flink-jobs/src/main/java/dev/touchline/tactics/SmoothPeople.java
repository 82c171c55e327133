package dev.touchline.tactics;

import dev.touchline.match.FramePerson;
import dev.touchline.match.MatchFrame;
import dev.touchline.track.MotionNoise;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where everybody was in the light of what came after (Rauch, Tung and Striebel 1965): of somebody hidden for a while, who came
 * to light elsewhere than was thought, most of all.
 */
final class SmoothPeople {
    private static final double STEP_SECONDS = MatchFrame.STEP_MICROS * 1e-6;
    private static final double DENSITY = MotionNoise.FOOTBALLER.density();
    /** No place is known better, in metres. */
    private static final double LEAST_SIGMA = 0.05;

    private SmoothPeople() {}

    /** The people of the first frame, as the frames after it tell; oldest first. */
    static List<FramePerson> first(List<MatchFrame> frames) {
        if (frames.isEmpty()) {
            return List.of();
        }
        return ways(frames).values().stream().map(SmoothPeople::smoothed).toList();
    }

    /** Each of the first frame's people from there on, for as long as frames and person go on. */
    private static Map<Integer, List<FramePerson>> ways(List<MatchFrame> frames) {
        Map<Integer, List<FramePerson>> ways = new LinkedHashMap<>();
        for (FramePerson person : frames.get(0).people()) {
            ways.put(person.id(), new ArrayList<>());
        }
        for (int index = 0; index < frames.size(); index++) {
            if (frames.get(index).number() != frames.get(0).number() + index) {
                break;
            }
            for (FramePerson person : frames.get(index).people()) {
                List<FramePerson> way = ways.get(person.id());
                if (way != null && way.size() == index) {
                    way.add(person);
                }
            }
        }
        return ways;
    }

    private static FramePerson smoothed(List<FramePerson> way) {
        List<Doubt> doubts = new ArrayList<>();
        for (FramePerson person : way) {
            boolean goesOn = !person.seen() && !doubts.isEmpty();
            doubts.add(goesOn ? doubts.get(doubts.size() - 1).later() : Doubt.settled(person.sigma()));
        }
        FramePerson known = way.get(way.size() - 1);
        for (int index = way.size() - 2; index >= 0; index--) {
            known = doubts.get(index).smoothed(way.get(index), known);
        }
        return known;
    }

    /** Variance of a place, covariance with the velocity, and variance of the velocity along an axis, m², m²/s and m²/s². */
    private record Doubt(double place, double cross, double velocity) {
        /** What settles for somebody seen in every frame whose place is known so well. */
        static Doubt settled(double sigma) {
            double place = Math.max(sigma, LEAST_SIGMA) * Math.max(sigma, LEAST_SIGMA);
            double pace = Math.cbrt(Math.sqrt(2) * DENSITY / place); // at which the filter forgets, 1/s
            return new Doubt(place, place * pace / Math.sqrt(2), place * pace * pace);
        }

        Doubt later() {
            double t = STEP_SECONDS;
            return new Doubt(
                    place + 2 * t * cross + t * t * velocity + DENSITY * t * t * t / 3,
                    cross + t * velocity + DENSITY * t * t / 2,
                    velocity + DENSITY * t);
        }

        /** The person of this doubt, as the next frame was not what was foreseen but what is known of it by now. */
        FramePerson smoothed(FramePerson person, FramePerson next) {
            Doubt foreseen = later();
            double determinant = foreseen.place * foreseen.velocity - foreseen.cross * foreseen.cross;
            double placeAhead = place + STEP_SECONDS * cross;
            double crossAhead = cross + STEP_SECONDS * velocity;
            double placeOfPlace = (placeAhead * foreseen.velocity - cross * foreseen.cross) / determinant;
            double placeOfVelocity = (cross * foreseen.place - placeAhead * foreseen.cross) / determinant;
            double velocityOfPlace = (crossAhead * foreseen.velocity - velocity * foreseen.cross) / determinant;
            double velocityOfVelocity = (velocity * foreseen.place - crossAhead * foreseen.cross) / determinant;
            double x = next.x() - person.x() - STEP_SECONDS * person.vx();
            double y = next.y() - person.y() - STEP_SECONDS * person.vy();
            double vx = next.vx() - person.vx();
            double vy = next.vy() - person.vy();
            return new FramePerson(
                    person.id(),
                    person.team(),
                    person.role(),
                    person.number(),
                    person.x() + placeOfPlace * x + placeOfVelocity * vx,
                    person.y() + placeOfPlace * y + placeOfVelocity * vy,
                    person.vx() + velocityOfPlace * x + velocityOfVelocity * vx,
                    person.vy() + velocityOfPlace * y + velocityOfVelocity * vy,
                    person.sigma(),
                    person.seen(),
                    person.teamProbability(),
                    person.identityProbability());
        }
    }
}
