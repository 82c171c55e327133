package dev.touchline.fuse;

import dev.touchline.camera.Camera;
import dev.touchline.match.MatchSetup;
import dev.touchline.sighting.BallSighting;
import dev.touchline.sighting.FrameSightings;
import dev.touchline.sighting.Sighting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one camera's picture can say of the ball: how wide a line of sight is, and how telling each candidate. */
final class BallView {
    private static final double PIXEL_SIGMA = 1.4;
    private static final double UNKNOWN_FOCAL_WIDTHS = 0.8;
    private static final double IN_VIEW_METRES = 15;
    private static final double AT_FEET_METRES = 1;
    private static final double TYPICAL_SCORE = 0.6;
    /** An expectation so vague that it covers more than this share of the picture tells against a candidate. */
    private static final double TELLING_SHARE = 0.02;

    /** How the odds of a candidate being the ball go with its score; chosen on simulated matches. */
    private static final double TRUST_WEIGHT = 1.5;

    private static final double MOST_TRUST = 3;
    private static final double HAUNTED = 0.15;
    private static final double LITTER_PIXELS = 14;

    private final FrameSightings picture;
    private final ClutterMap clutter;
    private final People people;
    private final BallField field;
    private final BallBrightness brightness;
    private final double sigma;
    private final double viewRadians;
    private final @Nullable Camera camera;
    private final @Nullable PeopleBoxes boxes;
    private final Hands hands;

    BallView(
            MatchSetup setup,
            BallField field,
            FrameSightings picture,
            ClutterMap clutter,
            BallBrightness brightness,
            People people) {
        this.brightness = brightness;
        this.picture = picture;
        this.clutter = clutter;
        this.people = people;
        this.field = field;
        camera = setup.cameras().get(picture.camera());
        double focal = camera == null
                ? UNKNOWN_FOCAL_WIDTHS * picture.width()
                : camera.lens().focal() * picture.width() / camera.width();
        boxes = camera == null ? null : new PeopleBoxes(picture, camera, field);
        hands = new Hands(field, people);
        sigma = PIXEL_SIGMA / focal;
        viewRadians = picture.width() / focal * picture.height() / focal;
    }

    Hands hands() {
        return hands;
    }

    double sigma() {
        return sigma;
    }

    /** All candidates, the most telling first. */
    List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (BallSighting ball : picture.balls()) {
            int owner = FeetClutter.owner(ball, people, field);
            double range = ball.light() == null ? 0 : brightness.range(ball.light());
            candidates.add(new Candidate(ball, owner, telling(ball, owner), range));
        }
        candidates.sort(Comparator.comparingDouble(candidate -> -candidate.telling()));
        return candidates;
    }

    /** Log of how much likelier a ball expected so well is just there, at this range, than clutter is anywhere. */
    double place(double logLikelihood, double range) {
        return logLikelihood + Math.log(TELLING_SHARE * viewRadians * range * range);
    }

    /** Log of how much likelier the ball looks like this than clutter does that lies about, goes about, or comes and goes. */
    private double telling(BallSighting ball, int owner) {
        double there = Math.max(0, clutter.rate(ball, picture.width()) - HAUNTED);
        double perPixel = there / LITTER_PIXELS;
        double pixels = (double) picture.width() * picture.height();
        double looks =
                owner == 0 ? trust(ball) : clutter.feet().telling(owner, ball.score()) - Sight.MOST_TELLING_PLACE;
        return -Math.log(Math.exp(-looks) + perPixel * pixels);
    }

    /** Whether nothing that looks like a ball was lying there of late. */
    boolean isNew(BallSighting ball) {
        return clutter.rate(ball, picture.width()) < HAUNTED;
    }

    private double trust(BallSighting ball) {
        double odds = Odds.of(ball.score()) - Odds.of(TYPICAL_SCORE);
        return TRUST_WEIGHT * Math.max(-MOST_TRUST, Math.min(MOST_TRUST, odds));
    }

    /** Whether a ball there would be in this picture; a camera without calibration reports people where it looks. */
    boolean shows(double x, double y, double height) {
        if (camera != null) {
            return camera.sees(x, y, height);
        }
        for (Sighting person : picture.people()) {
            if (Math.hypot(person.spot().x() - x, person.spot().y() - y) < IN_VIEW_METRES) {
                return true;
            }
        }
        return false;
    }

    /** What may hide such a ball; without calibration only who is near can tell. */
    Cover coverOf(BallMotion motion) {
        if (boxes != null) {
            return boxes.of(motion);
        }
        boolean atFeet = BallCompany.distance(motion, BallCompany.nearest(motion, people)) < AT_FEET_METRES;
        return new Cover(atFeet ? 1 : 0, 0, motion.speed());
    }

    String name() {
        return picture.camera();
    }
}
