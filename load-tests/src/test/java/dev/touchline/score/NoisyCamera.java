package dev.touchline.score;

import dev.touchline.camera.Camera;
import dev.touchline.footage.PixelBox;
import dev.touchline.footage.PixelPoint;
import dev.touchline.sighting.BallSighting;
import dev.touchline.sighting.FrameSightings;
import dev.touchline.sighting.KitLikelihoods;
import dev.touchline.sighting.PictureQuality;
import dev.touchline.sighting.PitchEstimate;
import dev.touchline.sighting.Sighting;
import dev.touchline.sighting.ViewRay;
import dev.touchline.track.PlacedDetection;
import dev.touchline.track.Tracker;
import dev.touchline.track.TrackerRules;
import dev.touchline.track.Tracks;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A camera with a detector that errs as ours does: misses, hidden people, boxes that end too high, shirts mistaken, a
 * calibration off by a little, goal posts taken for people, balls lost for a while and balls where there are none; its own
 * tracker gives the ids. Seeds that differ in the last digit alone film the same day: their errors are as large as each other's.
 */
final class NoisyCamera {
    private static final double MISSED = 0.05;
    private static final double FALSE_ALARMS = 0.4;
    private static final double POST_FOUND = 0.6;
    private static final double OFF_THE_GRASS = 0.5;
    private static final double[] POSTS = {-52.5, 52.5};

    private final String name;
    private final Camera camera;
    private final Random random;
    private final double biasX;
    private final double biasY;
    private final double[] slipX = new double[25];
    private final double[] slipY = new double[25];
    private final double[] kitSlip = new double[25];
    private final List<PixelPoint> litter;
    private final Tracker tracker = new Tracker(TrackerRules.STANDARD);
    private Tracks tracks = Tracks.none();
    private final double harshness;
    private double ballSlip;
    private long sequence;

    NoisyCamera(String name, Camera camera, long seed) {
        this.name = name;
        this.camera = camera;
        this.random = new Random(seed);
        this.harshness =
                new Random(seed / 10).nextDouble(); // neighbouring seeds start alike: near 1 for all of 8200 to 8400
        this.biasX = 1.5 * random.nextGaussian();
        this.biasY = 1.0 * random.nextGaussian();
        this.litter = List.of(new PixelPoint(300, 350), new PixelPoint(900, 420));
    }

    FrameSightings shed(long captureMicros) {
        return picture(captureMicros, PictureQuality.SHED, List.of(), List.of());
    }

    FrameSightings see(TruthFrame truth) {
        List<PlacedDetection> found = people(truth);
        tracks = tracker.step(tracks, truth.timeMicros(), found);
        List<Sighting> sightings = new ArrayList<>();
        for (int index = 0; index < found.size(); index++) {
            long id = tracks.trackIdOf(index, TrackerRules.STANDARD);
            PlacedDetection one = found.get(index);
            if (id != Tracks.NOBODY) {
                sightings.add(new Sighting(id, one.box(), one.score(), one.kit(), null, one.spot()));
            }
        }
        return picture(truth.timeMicros(), PictureQuality.CLEAN, sightings, balls(truth));
    }

    private FrameSightings picture(
            long captureMicros, PictureQuality quality, List<Sighting> people, List<BallSighting> balls) {
        return new FrameSightings(
                "played", name, sequence++, 0, captureMicros, 1000, 1280, 720, quality, people, balls, 1);
    }

    private List<PlacedDetection> people(TruthFrame truth) {
        List<PixelBox> boxes = new ArrayList<>();
        for (TruthFrame.Person person : truth.people()) {
            boxes.add(box(person.x(), person.y()));
        }
        List<PlacedDetection> found = new ArrayList<>();
        for (int id = 0; id < boxes.size(); id++) {
            PixelBox box = boxes.get(id);
            double hidden = 0;
            for (int other = 0; other < boxes.size(); other++) {
                if (other != id && boxes.get(other).bottom() > box.bottom()) {
                    hidden = Math.max(hidden, box.overlap(boxes.get(other)));
                }
            }
            slipX[id] = 0.75 * slipX[id] + 0.66 * random.nextGaussian();
            slipY[id] = 0.75 * slipY[id] + 0.66 * random.nextGaussian();
            kitSlip[id] = 0.95 * kitSlip[id] + 0.31 * random.nextGaussian();
            double missed = hidden > 0.5 ? 0.97 : hidden > 0.25 ? 0.5 + 0.25 * harshness : MISSED * (1 + harshness);
            if (box.height() > 8 && camera.sees(x(truth, id), y(truth, id), 0.5) && random.nextDouble() > missed) {
                found.add(detection(box, id, hidden));
            }
        }
        if (random.nextDouble() < FALSE_ALARMS) {
            var foot = new PixelPoint(1280 * random.nextDouble(), 250 + 400 * random.nextDouble());
            PitchEstimate spot = camera.place(foot, 2, 2);
            if (spot != null) {
                found.add(new PlacedDetection(
                        new PixelBox(foot.x() - 7, foot.y() - 30, 14, 30), 0.45, KitLikelihoods.UNKNOWN, spot));
            }
        }
        for (double post : POSTS) {
            PixelPoint foot = camera.project(post, 3.66, 0);
            if (foot != null && camera.sees(post, 3.66, 0) && random.nextDouble() < POST_FOUND) {
                PitchEstimate spot = camera.place(foot, 2, 2);
                if (spot != null) {
                    found.add(new PlacedDetection(
                            new PixelBox(foot.x() - 7, foot.y() - 30, 14, 30), 0.5, KitLikelihoods.UNKNOWN, spot));
                }
            }
        }
        return found;
    }

    private static double x(TruthFrame truth, int id) {
        return truth.people().get(id).x();
    }

    private static double y(TruthFrame truth, int id) {
        return truth.people().get(id).y();
    }

    private PixelBox box(double x, double y) {
        PixelPoint foot = camera.project(x, y, 0);
        PixelPoint head = camera.project(x, y, 1.8);
        if (foot == null || head == null) {
            return new PixelBox(-1000, -1000, 1, 1);
        }
        double height = foot.y() - head.y();
        return new PixelBox(foot.x() - 0.2 * height, head.y(), 0.4 * height, height);
    }

    private PlacedDetection detection(PixelBox box, int id, double hidden) {
        double rough = hidden > 0.25 ? 3 : 1;
        double sigma = (1 + harshness) * Math.max(1, 0.04 * box.height());
        double footX = box.left() + box.width() / 2 + biasX + rough * sigma * slipX[id];
        double footY = box.bottom() + biasY + rough * sigma * slipY[id];
        PitchEstimate spot = camera.place(new PixelPoint(footX, footY), 1.5 * sigma, 1.5 * sigma);
        var seen = new PixelBox(footX - box.width() / 2, footY - box.height(), box.width(), box.height());
        double score = Math.max(0.2, Math.min(0.95, 0.75 - hidden + 0.15 * random.nextGaussian()));
        return new PlacedDetection(
                seen, score, kit(id, hidden), spot == null ? new PitchEstimate(0, 99, 1, 0, 1) : spot);
    }

    /** Mostly right, but light and neighbours turn it for a second at a time. */
    private KitLikelihoods kit(int id, double hidden) {
        int worn = id == 0 ? 2 : id == 11 ? 3 : id < 11 ? 0 : id < 22 ? 1 : 4;
        double sure = 2.2 + kitSlip[id] - 4 * hidden;
        double[] weight = new double[5];
        double sum = 0;
        for (int kit = 0; kit < 5; kit++) {
            weight[kit] = Math.exp((kit == worn ? sure : 0) + 0.5 * random.nextGaussian());
            sum += weight[kit];
        }
        return new KitLikelihoods(weight[0] / sum, weight[1] / sum, weight[2] / sum, weight[3] / sum, weight[4] / sum);
    }

    private List<BallSighting> balls(TruthFrame truth) {
        List<BallSighting> balls = new ArrayList<>();
        PixelPoint centre = camera.project(truth.ballX(), truth.ballY(), truth.ballHeight() + 0.11);
        boolean inView = centre != null && camera.sees(truth.ballX(), truth.ballY(), truth.ballHeight());
        ballSlip = 0.85 * ballSlip + 0.53 * random.nextGaussian();
        if (inView && centre != null && ballSlip > hardToSee(truth, centre)) {
            add(balls, centre, 0.3 + 0.6 * random.nextDouble());
        }
        for (PixelPoint spot : litter) {
            if (random.nextDouble() < 0.5) {
                add(balls, spot, 0.15 + 0.3 * random.nextDouble());
            }
        }
        for (TruthFrame.Person person : truth.people()) {
            PixelPoint sock = camera.project(person.x(), person.y(), 0.2);
            if (sock != null
                    && random.nextDouble() < 0.05 * (1 + harshness)
                    && camera.sees(person.x(), person.y(), 0.2)) {
                add(balls, sock, 0.1 + 0.4 * random.nextDouble());
            }
        }
        return balls;
    }

    /** How many standard deviations a slip must be above the mean for the ball to be found. */
    private double hardToSee(TruthFrame truth, PixelPoint centre) {
        if (truth.people().stream().anyMatch(person -> hides(box(person.x(), person.y()), centre))) {
            return 2.2;
        }
        boolean crowded = truth.people().stream()
                .anyMatch(person -> Math.hypot(person.x() - truth.ballX(), person.y() - truth.ballY()) < 1);
        if (crowded) {
            return 0.1 + 0.3 * harshness;
        }
        return truth.ballHeight() > OFF_THE_GRASS ? -0.2 + 0.2 * harshness : -0.9 + 0.4 * harshness;
    }

    private static boolean hides(PixelBox box, PixelPoint ball) {
        double aside = Math.abs(box.left() + box.width() / 2 - ball.x());
        return box.bottom() > ball.y() + 2 && aside < 0.3 * box.width() && ball.y() > box.top();
    }

    private void add(List<BallSighting> balls, PixelPoint at, double score) {
        var centre = new PixelPoint(
                at.x() + biasX + 0.7 * random.nextGaussian(), at.y() + biasY + 0.7 * random.nextGaussian());
        ViewRay ray = camera.ray(centre);
        if (ray != null) {
            balls.add(new BallSighting(centre, score, ray, camera.place(centre, 1.5, 1.5, 0.11), null));
        }
    }
}
