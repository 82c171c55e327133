package dev.touchline.fuse;

import dev.touchline.camera.Camera;
import dev.touchline.match.MatchSetup;
import dev.touchline.sighting.BallSighting;
import dev.touchline.sighting.FrameSightings;
import dev.touchline.sighting.Sighting;
import org.jspecify.annotations.Nullable;

/** What one camera's picture can say of the ball: how wide a line of sight is, and how telling each candidate. */
final class BallView {
    private static final double PIXEL_SIGMA = 1.4;
    private static final double UNKNOWN_FOCAL_WIDTHS = 0.8;
    private static final double IN_VIEW_METRES = 15;
    private static final double TYPICAL_SCORE = 0.6;
    /** What looks like a ball in one picture mostly does in the next, so being where one was expected tells only so much. */
    private static final double MOST_TELLING_PLACE = 3;

    /** How the odds of a candidate being the ball go with its score; chosen on simulated matches. */
    private static final double TRUST_WEIGHT = 1.5;

    private static final double MOST_TRUST = 3;
    private static final double HAUNTED = 0.15;
    private static final double LITTER_PIXELS = 14;

    private final FrameSightings picture;
    private final ClutterMap clutter;
    private final double sigma;
    private final double viewRadians;
    private final @Nullable Camera camera;

    BallView(MatchSetup setup, FrameSightings picture, ClutterMap clutter) {
        this.picture = picture;
        this.clutter = clutter;
        camera = setup.cameras().get(picture.camera());
        double focal = camera == null
                ? UNKNOWN_FOCAL_WIDTHS * picture.width()
                : camera.lens().focal() * picture.width() / camera.width();
        sigma = PIXEL_SIGMA / focal;
        viewRadians = picture.width() / focal * picture.height() / focal;
    }

    double sigma() {
        return sigma;
    }

    /** Log of how much likelier the candidate is the ball, found at this range with this probability, than clutter. */
    double logRatio(BallSighting ball, double found, double logLikelihood, double range) {
        double area = viewRadians * range * range;
        return Math.log(found) + Math.min(MOST_TELLING_PLACE, logLikelihood + Math.log(area)) + telling(ball);
    }

    /** Log of how much likelier the ball looks like this than clutter does that lies about or comes and goes. */
    double telling(BallSighting ball) {
        double there = Math.max(0, clutter.rate(ball.centre(), picture.width()) - HAUNTED);
        double perPixel = there / LITTER_PIXELS;
        double pixels = (double) picture.width() * picture.height();
        return -Math.log(Math.exp(-trust(ball)) + perPixel * pixels);
    }

    /** Whether nothing that looks like a ball was lying there of late. */
    boolean isNew(BallSighting ball) {
        return clutter.rate(ball.centre(), picture.width()) < HAUNTED;
    }

    private double trust(BallSighting ball) {
        double score = Math.max(0.02, Math.min(0.98, ball.score()));
        double odds = Math.log(score / (1 - score)) - Math.log(TYPICAL_SCORE / (1 - TYPICAL_SCORE));
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

    String name() {
        return picture.camera();
    }
}
