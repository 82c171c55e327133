package dev.touchline.perceive;

import dev.touchline.decode.PictureSize;
import dev.touchline.footage.AccessUnit;
import dev.touchline.kit.KitClassifier;
import dev.touchline.kit.KitModel;
import dev.touchline.kit.KitSample;
import dev.touchline.match.MatchSetup;
import dev.touchline.pitch.PitchSize;
import dev.touchline.sighting.BallSighting;
import dev.touchline.sighting.FrameSightings;
import dev.touchline.sighting.KitLikelihoods;
import dev.touchline.sighting.PictureQuality;
import dev.touchline.sighting.Sighting;
import dev.touchline.track.PlacedDetection;
import dev.touchline.track.Tracker;
import dev.touchline.track.TrackerRules;
import dev.touchline.track.Tracks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Knows people again from picture to picture: tells their kits, follows them, and writes the sightings. */
final class Recogniser {
    private static final PictureSize NO_PICTURE = new PictureSize(0, 0);

    /** What a camera remembers between its pictures. */
    record Memory(Tracks tracks, KitModel kits) {}

    /** The sightings of one access unit, and what is remembered after it. */
    record Recognised(FrameSightings sightings, Memory memory) {}

    /** How far outside the lines assistant referees run. Whoever is farther out wears what they like. */
    private static final double ASSISTANT_METRES = 1.2;

    private final int setupVersion;
    private final PitchSize pitch;
    private final TrackerRules rules;
    private final Tracker tracker;
    private final KitClassifier classifier;

    Recogniser(MatchSetup setup, TrackerRules rules) {
        this.setupVersion = setup.version();
        this.pitch = setup.pitch();
        this.rules = rules;
        this.tracker = new Tracker(rules);
        this.classifier = new KitClassifier(setup);
    }

    /** A camera that has seen nobody yet. */
    Memory start() {
        return new Memory(Tracks.none(), classifier.start());
    }

    /** Writes the sightings of a unit whose fate is settled. */
    Recognised recognise(Pending pending, Memory before) {
        AccessUnit head = pending.head();
        PictureQuality quality = Objects.requireNonNull(pending.quality());
        Seen seen = pending.seen();
        if (seen == null) {
            return new Recognised(frame(head, NO_PICTURE, quality, List.of(), List.of()), before);
        }
        List<KitSample> samples = new ArrayList<>();
        List<KitSample> sure = new ArrayList<>();
        for (PlacedPerson person : seen.people()) {
            if (person.clothes() != null) {
                samples.add(person.clothes());
                if (person.detection().score() >= rules.sureScore()
                        && pitch.contains(person.spot().point(), ASSISTANT_METRES)) {
                    sure.add(person.clothes());
                }
            }
        }
        KitModel kits = classifier.learn(before.kits(), sure);
        List<PlacedDetection> placed = dressed(seen.people(), classifier.classify(kits, samples));
        Tracks tracks = tracker.step(before.tracks(), head.captureTimeMicros(), placed);
        FrameSightings sightings = frame(head, seen.size(), quality, followed(placed, tracks), seen.balls());
        return new Recognised(sightings, new Memory(tracks, kits));
    }

    private static List<PlacedDetection> dressed(List<PlacedPerson> people, List<KitLikelihoods> likelihoods) {
        List<PlacedDetection> placed = new ArrayList<>();
        int sample = 0;
        for (PlacedPerson person : people) {
            KitLikelihoods kit = person.clothes() == null ? KitLikelihoods.UNKNOWN : likelihoods.get(sample++);
            placed.add(new PlacedDetection(
                    person.detection().box(), person.detection().score(), kit, person.spot()));
        }
        return placed;
    }

    private List<Sighting> followed(List<PlacedDetection> placed, Tracks tracks) {
        List<Sighting> people = new ArrayList<>();
        for (int index = 0; index < placed.size(); index++) {
            long id = tracks.trackIdOf(index, rules);
            if (id != Tracks.NOBODY) {
                PlacedDetection one = placed.get(index);
                people.add(new Sighting(id, one.box(), one.score(), one.kit(), null, one.spot()));
            }
        }
        return people;
    }

    private FrameSightings frame(
            AccessUnit head,
            PictureSize picture,
            PictureQuality quality,
            List<Sighting> people,
            List<BallSighting> balls) {
        return new FrameSightings(
                head.match(),
                head.camera(),
                head.sequence(),
                head.epoch(),
                head.captureTimeMicros(),
                head.clockErrorMicros(),
                picture.width(),
                picture.height(),
                quality,
                new ArrayList<>(people),
                new ArrayList<>(balls),
                setupVersion);
    }
}
