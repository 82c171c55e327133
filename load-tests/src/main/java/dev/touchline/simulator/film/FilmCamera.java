package dev.touchline.simulator.film;

import dev.touchline.footage.KeyPoint;
import dev.touchline.footage.PixelPoint;
import dev.touchline.simulator.play.Actor;
import dev.touchline.simulator.play.Scene;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One camera of a rig, filming scenes: only what moved is drawn anew. Not for several threads at once. */
public final class FilmCamera implements AutoCloseable {
    private static final double BITS_PER_PIXEL = 0.22;
    private static final int MOST_BITS_PER_SECOND = 6_000_000;
    private static final int BALL = 255;
    private final Optics optics;
    private final Turf turf;
    private final Look look;
    private final FilmStage stage;
    private final YuvPicture picture;
    private final byte[] owners;
    private final DirtyAreas dirty;
    private final Artist artist;
    private final Troupe troupe;
    private final double shutter;
    private final List<Drawn> drawn = new ArrayList<>();
    private List<KeyPoint> ball = List.of();
    private int ballPixels;
    private final int keyInterval;
    private long pictures;
    private long tick;
    private @Nullable H264Encoder encoder;

    public FilmCamera(Turf turf, RigCamera camera, Look look) {
        optics = new Optics(camera);
        this.turf = turf;
        this.look = look;
        stage = new FilmStage(optics, turf, look);
        picture = YuvPicture.blank(camera.width(), camera.height());
        owners = stage.owners.clone();
        dirty = new DirtyAreas(camera.width(), camera.height());
        artist = new Artist(optics, turf, look, picture, owners, dirty, stage.nets);
        keyInterval = (int) Math.max(1, Math.round(camera.fps()));
        troupe = new Troupe(look, turf, optics);
        shutter = look.light().kind() == Light.Kind.SUN
                ? 0.002
                : look.light().kind() == Light.Kind.OVERCAST ? 0.005 : 0.01;
    }

    /** Loads the coder's libraries, which the first picture of all would wait for otherwise; from any thread. */
    public static void loadCoder() {
        H264Encoder.codec();
    }

    public RigCamera camera() {
        return optics.camera;
    }

    public Look look() {
        return look;
    }

    /** Draws the scene; the picture belongs to the camera and changes with the next call. */
    public YuvPicture draw(Scene scene) {
        YuvPicture backdrop = stage.grainy[(int) (pictures / keyInterval % stage.grainy.length)];
        if (pictures % keyInterval == 0) {
            dirty.add(0, 0, picture.width(), picture.height());
        }
        dirty.restore(backdrop, picture, stage.owners, owners);
        artist.turnGrain((int) (pictures % 1009));
        pictures++;
        System.arraycopy(stage.lost, 0, artist.lost, 0, artist.lost.length);
        drawn.clear();
        tick = scene.tick();
        troupe.pose(scene);
        for (int i = 0; i < troupe.count; i++) {
            artist.shadow(troupe.postures[i]);
        }
        artist.ballShadow(scene.ball());
        double ballDepth = depthOf(scene);
        ball = List.of();
        boolean ballDone = false;
        for (int i = 0; i < troupe.count; i++) {
            if (!ballDone && troupe.figures[i].depth < ballDepth) {
                drawBall(scene);
                ballDone = true;
            }
            drawn.add(artist.figure(troupe.actors[i], i + 1, troupe.figures[i]));
        }
        if (!ballDone) {
            drawBall(scene);
        }
        return picture;
    }

    private double depthOf(Scene scene) {
        double[] spot = new double[4];
        return optics.project(scene.ball().x(), scene.ball().y(), scene.ball().z(), spot) ? spot[Optics.DEPTH] : 0;
    }

    private void drawBall(Scene scene) {
        ball = artist.ball(scene.ball(), BALL, shutter);
        ballPixels = artist.drawnPixels();
    }

    /**
     * Draws and codes the scene.
     *
     * @param captureTimeMicros when the scene was sampled, true time; the camera's clock error is added to what it reports
     */
    public FilmedPicture shoot(Scene scene, long captureTimeMicros) {
        return code(draw(scene), captureTimeMicros);
    }

    FilmedPicture code(YuvPicture drawnPicture, long captureTimeMicros) {
        if (encoder == null) {
            RigCamera camera = optics.camera;
            double wanted = BITS_PER_PIXEL * camera.width() * camera.height() * camera.fps();
            encoder = new H264Encoder(
                    camera.width(),
                    camera.height(),
                    camera.fps(),
                    (int) Math.min(MOST_BITS_PER_SECOND, wanted),
                    keyInterval);
        }
        byte[] bytes = encoder.encode(drawnPicture);
        return new FilmedPicture(captureTimeMicros + optics.camera.clockErrorMicros(), encoder.lastWasKey(), bytes);
    }

    @Override
    public void close() {
        if (encoder != null) {
            encoder.close();
            encoder = null;
        }
    }

    /** The truth about the picture drawn last. */
    public FilmTruth truth() {
        List<FilmedPerson> people = new ArrayList<>();
        for (Drawn person : stage.people) {
            people.add(filmed(person));
        }
        for (Drawn person : drawn) {
            people.add(filmed(person));
        }
        people.removeIf(person -> person.box().area() < 1);
        List<FilmedBall> balls = new ArrayList<>();
        for (int i = 0; i < stage.balls.size(); i++) {
            int owner = stage.ballOwners.get(i);
            addBall(balls, stage.balls.get(i), owner, stage.ballPixels[owner], false);
        }
        ball.forEach(spot -> addBall(balls, spot, BALL, ballPixels, true));
        return new FilmTruth(optics.camera.name(), tick, picture.width(), picture.height(), people, balls);
    }

    private FilmedPerson filmed(Drawn person) {
        Actor actor = person.actor();
        double[] spot = new double[4];
        optics.project(actor.x(), actor.y(), turf.heightAt(actor.x(), actor.y()), spot);
        return person.filmed(artist.lost[person.owner()], new PixelPoint(spot[Optics.X], spot[Optics.Y]));
    }

    private void addBall(List<FilmedBall> balls, KeyPoint spot, int owner, int pixels, boolean match) {
        double visible = pixels == 0 ? 0 : Math.max(0, (double) (pixels - artist.lost[owner]) / pixels);
        boolean inside = spot.x() >= 0 && spot.y() >= 0 && spot.x() < picture.width() && spot.y() < picture.height();
        if (inside) {
            balls.add(new FilmedBall(spot.x(), spot.y(), spot.score(), visible, match));
        }
    }
}
