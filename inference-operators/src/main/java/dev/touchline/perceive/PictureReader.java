package dev.touchline.perceive;

import dev.touchline.camera.Camera;
import dev.touchline.decode.DecodedPicture;
import dev.touchline.decode.PictureSize;
import dev.touchline.detect.BallCandidate;
import dev.touchline.detect.Detection;
import dev.touchline.detect.Detections;
import dev.touchline.detect.Detector;
import dev.touchline.footage.PixelBox;
import dev.touchline.footage.PixelPoint;
import dev.touchline.match.MatchSetup;
import dev.touchline.place.Placement;
import dev.touchline.sighting.BallSighting;
import dev.touchline.sighting.PitchEstimate;
import dev.touchline.track.TrackerRules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one camera's pictures while their pixels exist: finds people and ball, places them on the pitch, and takes a sample of
 * everybody's clothes. For the engine's thread.
 */
final class PictureReader {
    private static final Logger LOG = LoggerFactory.getLogger(PictureReader.class);

    private final String camera;
    private final MatchSetup setup;
    private final TrackerRules rules;
    private final int mostBalls;
    private @Nullable Placement placement;
    private @Nullable PictureSize size;
    private int firstRow;

    PictureReader(String camera, MatchSetup setup, TrackerRules rules, int mostBalls) {
        this.camera = camera;
        this.setup = setup;
        this.rules = rules;
        this.mostBalls = mostBalls;
    }

    /** What a picture shows; nobody while the camera is not calibrated for pictures of this shape. */
    Seen read(DecodedPicture picture, @Nullable DecodedPicture before, Detector detector) {
        Detections found = detector.detect(picture, before, rules.doubtfulScore());
        Placement view = placementFor(picture.size());
        if (view == null) {
            return new Seen(picture.size(), List.of(), List.of());
        }
        PictureColours colours = new PictureColours(detector);
        return new Seen(picture.size(), people(view, found.people(), colours), balls(view, found.balls(), colours));
    }

    /** The first row that shows anything of the match in pictures of this size. */
    int firstRow(PictureSize picture) {
        return placementFor(picture) == null ? 0 : firstRow;
    }

    /** Where pictures of this size lie on the pitch; null if the camera is not calibrated for such a shape. */
    private @Nullable Placement placementFor(PictureSize picture) {
        if (picture.equals(size)) {
            return placement;
        }
        size = picture;
        placement = null;
        Camera calibrated = setup.cameras().get(camera);
        if (calibrated == null) {
            LOG.warn(
                    "Camera {} is not in the setup of match {}, so nobody it sees can be placed. Calibrate it",
                    camera,
                    setup.match());
            return null;
        }
        try {
            placement = new Placement(calibrated.scaledTo(picture.width(), picture.height()));
            firstRow = placement.firstRow();
        } catch (IllegalArgumentException otherShape) {
            LOG.warn("Camera {}: {} Calibrate it again", camera, otherShape.getMessage());
        }
        return placement;
    }

    private List<PlacedPerson> people(Placement view, List<Detection> found, PictureColours colours) {
        List<PixelBox> sure = found.stream()
                .filter(person -> person.score() >= rules.sureScore())
                .map(Detection::box)
                .toList();
        List<PlacedPerson> placed = new ArrayList<>();
        for (Detection person : found) {
            PitchEstimate spot = view.person(person.box(), person.score(), person.feet(), sure);
            if (spot != null) {
                placed.add(new PlacedPerson(person, spot, colours.clothesIn(person.box())));
            }
        }
        return placed;
    }

    private List<BallSighting> balls(Placement view, List<BallCandidate> candidates, PictureColours colours) {
        List<BallSighting> balls = new ArrayList<>();
        for (BallCandidate candidate : candidates) {
            if (balls.size() == mostBalls) {
                break;
            }
            BallSighting ball = view.ball(
                    new PixelPoint(candidate.x(), candidate.y()),
                    candidate.score(),
                    colours.glowAt(candidate.x(), candidate.y()));
            if (ball != null) {
                balls.add(ball);
            }
        }
        return balls;
    }
}
