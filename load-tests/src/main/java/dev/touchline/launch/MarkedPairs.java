package dev.touchline.launch;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.touchline.camera.Camera;
import dev.touchline.footage.PixelPoint;
import dev.touchline.match.FramePerson;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.Team;
import dev.touchline.pitch.PitchPoint;
import dev.touchline.score.MarkedPerson;
import dev.touchline.score.MarkedScore;
import dev.touchline.wire.CloudEvents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pairs of frames of two files, taken at the same time, with everybody in them marked by hand: pixels of the files' pictures. */
record MarkedPairs(List<Pair> pairs) {
    private static final TypeReference<List<Pair>> LIST = new TypeReference<>() {};

    /** Who somebody marked is. */
    enum Label {
        HOME,
        AWAY,
        HOME_KEEPER,
        AWAY_KEEPER,
        OFFICIAL
    }

    /** One person: left, top, width and height of the box whose bottom stands on the grass. */
    record Person(Label label, List<Double> box) {
        MarkedPerson placed(Camera camera) {
            var foot = new PixelPoint(box.get(0) + box.get(2) / 2, box.get(1) + box.get(3));
            PitchPoint spot = camera.ground(foot);
            if (spot == null) {
                throw new Trouble("the mark " + box + " stands nowhere on the ground. Put it right.");
            }
            boolean keeper = label == Label.HOME_KEEPER || label == Label.AWAY_KEEPER;
            return new MarkedPerson(team(), keeper, spot.x(), spot.y());
        }

        private Team team() {
            return switch (label) {
                case HOME, HOME_KEEPER -> Team.HOME;
                case AWAY, AWAY_KEEPER -> Team.AWAY;
                case OFFICIAL -> Team.OFFICIALS;
            };
        }
    }

    /** The same moment in both files: the number of the frame in each, from 0, and who is in it. */
    record Pair(int leftFrame, int rightFrame, List<Person> left, List<Person> right) {
        List<MarkedPerson> placed(Camera leftCamera, Camera rightCamera) {
            return MarkedPerson.inEither(
                    left.stream().map(person -> person.placed(leftCamera)).toList(),
                    right.stream().map(person -> person.placed(rightCamera)).toList());
        }

        /** The fused frame, from the first picture of the files, that lies halfway between the two pictures. */
        int frame() {
            return (leftFrame + rightFrame) / 2;
        }
    }

    static MarkedPairs read(Path file) throws IOException {
        return new MarkedPairs(CloudEvents.JSON.readValue(file.toFile(), LIST));
    }

    /**
     * Each pair's instants, whenever the looped files came past it.
     *
     * @param startMicros when the first pictures were taken
     * @param fromMicros from when on instants count
     */
    List<List<MarkedScore.Instant>> instants(
            List<MatchFrame> frames, Camera left, Camera right, Loop loop, long startMicros, long fromMicros) {
        Map<Long, List<FramePerson>> peopleAt = new HashMap<>();
        frames.forEach(frame -> peopleAt.put(frame.timeMicros(), frame.people()));
        long until = frames.isEmpty() ? 0 : frames.get(frames.size() - 1).timeMicros();
        List<List<MarkedScore.Instant>> all = new ArrayList<>();
        for (Pair pair : pairs) {
            List<MarkedPerson> marked = pair.placed(left, right);
            List<MarkedScore.Instant> passes = new ArrayList<>();
            long time = startMicros + pair.frame() * loop.frameMicros();
            for (; time <= until; time += loop.frames() * loop.frameMicros()) {
                if (time >= fromMicros) {
                    passes.add(new MarkedScore.Instant(marked, peopleAt.getOrDefault(time, List.of())));
                }
            }
            all.add(passes);
        }
        return all;
    }

    /** How a file is played over and over. */
    record Loop(int frames, long frameMicros) {}
}
