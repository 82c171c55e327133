package dev.touchline.place;

import dev.touchline.camera.Camera;
import dev.touchline.footage.FootRow;
import dev.touchline.footage.PixelBox;
import dev.touchline.footage.PixelPoint;
import dev.touchline.pitch.PitchPoint;
import dev.touchline.sighting.BallLight;
import dev.touchline.sighting.BallSighting;
import dev.touchline.sighting.PitchEstimate;
import dev.touchline.sighting.ViewRay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places what was found in a camera's pictures onto its pitch, in metres, and drops what is not there.
 *
 * @param camera the camera at the size of the pictures that boxes are in
 */
public record Placement(Camera camera) {
    /** Metres outside the lines that still belong to the match: assistants, throw-ins, corners. */
    public static final double MARGIN = 2.5;

    /** Metres outside the lines where a ball still comes to lie: the boards stand about 5 m out, and it bounces back. */
    public static final double BALL_MARGIN = 8;

    private static final double BALL_RADIUS = 0.11;
    private static final double BALL_HIGHEST = 16;
    private static final double HEAD_HEIGHT = 1.75;
    /** One standard deviation of people's heights, strides and stoops as a share of {@link #HEAD_HEIGHT}. */
    private static final double HEAD_SHARE = 0.1;

    /** Above the far touchline a higher ball is not looked for. */
    private static final double LOOKED_UP = 5;

    private static final int ROWS = 4;
    private static final int COLUMNS = 16;

    private static final double PIXEL_SIGMA = 0.75;
    private static final double STRIDE_SHARE = 0.06;
    private static final double BOTTOM_SHARE = 0.04;
    private static final double CUT_SHARE = 0.25;
    private static final double HIDDEN = 0.5;
    /** Standard deviations from which head and feet do not belong to somebody upright. */
    private static final double STOOPED = 3;

    private static final double EDGE_PIXELS = 1.5;
    private static final double TALLEST = 2.2;
    private static final double SHORTEST = 0.2;

    /**
     * Where the person in a box stands, or null for nobody on the pitch.
     *
     * @param feet the row of the feet, where the detector tells it from the box's lower edge; of hidden ones it sees another's
     * @param others the picture's other boxes
     */
    public @Nullable PitchEstimate person(PixelBox box, double score, @Nullable FootRow feet, List<PixelBox> others) {
        if (!isSound(box)) {
            return null;
        }
        double hidden = hiddenFeet(box, others);
        boolean cut = box.bottom() > camera.height() - EDGE_PIXELS;
        FootRow lowest = feet == null || hidden > 0 ? lowerEdge(box, hidden) : feet;
        PitchEstimate spot = cut || hidden > HIDDEN ? byHead(box) : byFeet(box, score, lowest);
        if (spot == null || !camera.pitch().contains(spot.point(), MARGIN)) {
            return null;
        }
        return cut || hidden > HIDDEN || isPersonSized(box, spot) ? spot : null;
    }

    /** As {@link #person(PixelBox, double, FootRow, List)} for somebody alone in the picture whose box ends at the feet. */
    public @Nullable PitchEstimate person(PixelBox box, double score) {
        return person(box, score, null, List.of());
    }

    /**
     * A candidate for the ball with its line of sight, and its spot if it lay on the grass; null when that line does not pass
     * over the pitch at any height a ball reaches.
     *
     * @param glow what it adds to the picture, in the camera's pixels; null where that cannot be told
     */
    public @Nullable BallSighting ball(PixelPoint centre, double score, @Nullable Glow glow) {
        if (!Double.isFinite(centre.x() + centre.y() + score)) {
            return null;
        }
        ViewRay ray = camera.ray(centre);
        if (ray == null || !passesOverPitch(ray)) {
            return null;
        }
        double sigma = PIXEL_SIGMA * (2 - clamp(score));
        return new BallSighting(
                centre, clamp(score), ray, camera.place(centre, sigma, sigma, BALL_RADIUS), light(centre, ray, glow));
    }

    /**
     * The first row of the picture, to a few, in which anybody on the pitch, or a ball some metres above it, can show; 0 where that
     * cannot be told.
     */
    public int firstRow() {
        if (camera.pose().z() < 2 * LOOKED_UP) {
            return 0;
        }
        for (int row = 0; row < camera.height(); row += ROWS) {
            for (int column = 0; column <= camera.width(); column += COLUMNS) {
                PitchPoint under = camera.ground(new PixelPoint(column, row), LOOKED_UP);
                if (under != null && camera.pitch().contains(under, MARGIN)) {
                    return Math.max(0, row - ROWS);
                }
            }
        }
        return 0;
    }

    private @Nullable BallLight light(PixelPoint centre, ViewRay ray, @Nullable Glow glow) {
        if (glow == null) {
            return null;
        }
        ViewRay right = camera.ray(new PixelPoint(centre.x() + 1, centre.y()));
        ViewRay below = camera.ray(new PixelPoint(centre.x(), centre.y() + 1));
        return right == null || below == null
                ? null
                : new BallLight(glow.excess() * solidAngle(ray, right, below), glow.backdrop());
    }

    /** Steradians of the parallelogram that three neighbouring lines of sight span. */
    private static double solidAngle(ViewRay at, ViewRay right, ViewRay below) {
        double[] a = {
            right.directionX() - at.directionX(),
            right.directionY() - at.directionY(),
            right.directionZ() - at.directionZ()
        };
        double[] b = {
            below.directionX() - at.directionX(),
            below.directionY() - at.directionY(),
            below.directionZ() - at.directionZ()
        };
        double x = a[1] * b[2] - a[2] * b[1];
        double y = a[2] * b[0] - a[0] * b[2];
        double z = a[0] * b[1] - a[1] * b[0];
        return Math.sqrt(x * x + y * y + z * z);
    }

    private static FootRow lowerEdge(PixelBox box, double hidden) {
        return new FootRow(box.bottom(), Math.hypot(PIXEL_SIGMA, (BOTTOM_SHARE + CUT_SHARE * hidden) * box.height()));
    }

    /** The feet where they seem to be, weighed against where a head at the top of the box would have them. */
    private @Nullable PitchEstimate byFeet(PixelBox box, double score, FootRow feet) {
        double doubt = 2 - clamp(score);
        double across = STRIDE_SHARE * box.height();
        if (box.left() < EDGE_PIXELS || box.right() > camera.width() - EDGE_PIXELS) {
            across += CUT_SHARE * box.height();
        }
        double down = doubt * feet.sigma();
        PixelPoint foot = new PixelPoint(box.foot().x(), feet.row());
        PixelPoint under = box.top() < EDGE_PIXELS ? null : underHead(box);
        if (under != null) {
            double tall = under.y() - box.top();
            double stoop = doubt * Math.hypot(PIXEL_SIGMA, Math.hypot(BOTTOM_SHARE, HEAD_SHARE) * tall);
            double share = down * down / (down * down + stoop * stoop);
            if (Math.abs(under.y() - foot.y()) < STOOPED * stoop) {
                foot = new PixelPoint(foot.x(), foot.y() + share * (under.y() - foot.y()));
                down *= Math.sqrt(1 - share);
            }
        }
        return camera.place(foot, doubt * Math.hypot(PIXEL_SIGMA, across), down);
    }

    /** The pixel of the grass below a head at the top of the box. */
    private @Nullable PixelPoint underHead(PixelBox box) {
        PitchPoint under = camera.ground(new PixelPoint(box.left() + box.width() / 2, box.top()), HEAD_HEIGHT);
        return under == null ? null : camera.project(under.x(), under.y(), 0);
    }

    /** Feet that cannot be seen are looked for under the head. */
    private @Nullable PitchEstimate byHead(PixelBox box) {
        PixelPoint top = new PixelPoint(box.left() + box.width() / 2, box.top());
        PitchPoint under = camera.ground(top, HEAD_HEIGHT);
        if (under == null) {
            return null;
        }
        PixelPoint feet = camera.project(under.x(), under.y(), 0);
        double tall = feet == null ? box.height() : Math.max(box.height(), feet.y() - top.y());
        double down = Math.hypot(BOTTOM_SHARE, HEAD_SHARE) * tall;
        return camera.place(
                top, Math.hypot(PIXEL_SIGMA, 2 * STRIDE_SHARE * tall), Math.hypot(PIXEL_SIGMA, down), HEAD_HEIGHT);
    }

    /** How much of the lowest quarter of a box is covered by people who stand nearer, 0 to 1. */
    private static double hiddenFeet(PixelBox box, List<PixelBox> others) {
        double quarter = box.height() / 4;
        PixelBox feet = new PixelBox(box.left(), box.bottom() - quarter, box.width(), quarter);
        double most = 0;
        for (PixelBox other : others) {
            if (other.bottom() > box.bottom()) {
                double wide = Math.min(feet.right(), other.right()) - Math.max(feet.left(), other.left());
                double high = Math.min(feet.bottom(), other.bottom()) - Math.max(feet.top(), other.top());
                most = Math.max(most, Math.max(0, wide) * Math.max(0, high) / feet.area());
            }
        }
        return most;
    }

    private boolean isPersonSized(PixelBox box, PitchEstimate spot) {
        PixelPoint head = camera.project(spot.x(), spot.y(), HEAD_HEIGHT);
        if (head == null) {
            return false;
        }
        double ratio = box.height() / Math.max(1, box.bottom() - head.y());
        return ratio > SHORTEST && ratio < TALLEST;
    }

    private boolean passesOverPitch(ViewRay ray) {
        for (double along = 1; along < 250; along += 2) {
            double height = ray.originZ() + along * ray.directionZ();
            PitchPoint below =
                    new PitchPoint(ray.originX() + along * ray.directionX(), ray.originY() + along * ray.directionY());
            if (height > -1 && height < BALL_HIGHEST && camera.pitch().contains(below, BALL_MARGIN)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSound(PixelBox box) {
        return Double.isFinite(box.left() + box.top() + box.area()) && box.width() > 0 && box.height() > 0;
    }

    private static double clamp(double score) {
        return Double.isNaN(score) ? 0 : Math.max(0, Math.min(1, score));
    }
}
