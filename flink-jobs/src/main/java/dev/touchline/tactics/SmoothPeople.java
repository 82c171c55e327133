package dev.touchline.tactics;

import dev.touchline.match.FramePerson;
import dev.touchline.match.MatchFrame;
import dev.touchline.track.GroundMotion;
import dev.touchline.track.Matrix2;
import dev.touchline.track.MotionNoise;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where everybody was in the light of what came after (Rauch, Tung and Striebel 1965): of somebody hidden for a while, who came
 * to light elsewhere than was thought, most of all. Frames do not carry a filter's covariances: they are taken to be those that
 * settle in a filter which knows the place as well as the frame says.
 */
final class SmoothPeople {
    private static final double STEP_SECONDS = MatchFrame.STEP_MICROS * 1e-6;
    private static final MotionNoise NOISE = MotionNoise.FOOTBALLER;
    private static final double KEPT = NOISE.kept(STEP_SECONDS);
    private static final double REACH = NOISE.reach(KEPT);
    /** No place is known better, in metres. */
    private static final double LEAST_SIGMA = 0.05;

    private SmoothPeople() {}

    /** The people of the first frame, as the frames after it tell; oldest first. */
    static List<FramePerson> first(List<MatchFrame> frames) {
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
        List<GroundMotion> motions = new ArrayList<>();
        for (FramePerson person : way) {
            motions.add(
                    person.seen() || motions.isEmpty()
                            ? settled(person)
                            : hidden(person, motions.get(motions.size() - 1)));
        }
        GroundMotion known = motions.get(motions.size() - 1);
        for (int index = motions.size() - 2; index >= 0; index--) {
            known = smoothed(motions.get(index), known);
        }
        return there(way.get(0), known);
    }

    /** The person at that place; velocities stay as at once, as what is judged by them was chosen on such. */
    private static FramePerson there(FramePerson person, GroundMotion known) {
        return new FramePerson(
                person.id(),
                person.team(),
                person.role(),
                person.number(),
                known.x(),
                known.y(),
                person.vx(),
                person.vy(),
                person.sigma(),
                person.seen(),
                person.teamProbability(),
                person.identityProbability());
    }

    /** As a filter has it that sees this person in every frame and knows the place so well. */
    private static GroundMotion settled(FramePerson person) {
        double place = Math.pow(Math.max(person.sigma(), LEAST_SIGMA), 2);
        double pace = Math.cbrt(Math.sqrt(2) * NOISE.density() / place); // at which the filter forgets, 1/s
        return motion(
                person,
                Matrix2.diagonal(place),
                Matrix2.diagonal(place * pace / Math.sqrt(2)),
                Matrix2.diagonal(place * pace * pace));
    }

    /** As it is after one more frame that does not show this person. */
    private static GroundMotion hidden(FramePerson person, GroundMotion before) {
        GroundMotion foreseen = before.after(STEP_SECONDS, NOISE);
        return motion(person, foreseen.place(), foreseen.cross(), foreseen.velocity());
    }

    private static GroundMotion motion(FramePerson person, Matrix2 place, Matrix2 cross, Matrix2 velocity) {
        return new GroundMotion(person.x(), person.y(), person.vx(), person.vy(), place, cross, velocity);
    }

    /** A motion, as what came next was not what was foreseen of it but what is known by now. */
    private static GroundMotion smoothed(GroundMotion motion, GroundMotion next) {
        GroundMotion foreseen = motion.after(STEP_SECONDS, NOISE);
        double place = motion.place().xx();
        double cross = motion.cross().xx();
        double velocity = motion.velocity().xx();
        var shared = new Matrix2(place + REACH * cross, KEPT * cross, cross + REACH * velocity, KEPT * velocity);
        var ahead = new Matrix2(
                foreseen.place().xx(),
                foreseen.cross().xx(),
                foreseen.cross().xx(),
                foreseen.velocity().xx());
        Matrix2 gain = shared.times(ahead.inverse());
        double x = next.x() - foreseen.x();
        double y = next.y() - foreseen.y();
        double vx = next.vx() - foreseen.vx();
        double vy = next.vy() - foreseen.vy();
        return new GroundMotion(
                motion.x() + gain.xx() * x + gain.xy() * vx,
                motion.y() + gain.xx() * y + gain.xy() * vy,
                motion.vx() + gain.yx() * x + gain.yy() * vx,
                motion.vy() + gain.yx() * y + gain.yy() * vy,
                motion.place(),
                motion.cross(),
                motion.velocity());
    }
}
