package dev.touchline.simulator.film;

import dev.touchline.footage.KeyPoint;
import dev.touchline.simulator.play.Actor;
import dev.touchline.simulator.play.BallTruth;
import java.util.ArrayList;
import java.util.List;

/** What one camera sees when nobody plays: the developed backdrop with bystanders and spare balls, and who owns its pixels. */
final class FilmStage {
    static final int FIRST_BYSTANDER = 100;
    static final int FIRST_BALL = 160;
    private final YuvPicture picture;
    final byte[] owners;
    final GoalNets nets;
    final YuvPicture[] grainy = new YuvPicture[4];
    final List<Drawn> people = new ArrayList<>();
    final List<KeyPoint> balls = new ArrayList<>();
    final List<Integer> ballOwners = new ArrayList<>();
    final int[] ballPixels = new int[Artist.OWNERS];
    final int[] lost;

    FilmStage(Optics optics, Turf turf, Look look) {
        RigCamera camera = optics.camera;
        float[] scene = new Backdrop(optics, turf, look).paint();
        Furniture furniture = new Furniture(optics, turf, look);
        furniture.drawOver(scene);
        nets = furniture.nets();
        picture = Developer.develop(scene, camera.width(), camera.height(), look.style());
        owners = new byte[camera.width() * camera.height()];
        Artist artist =
                new Artist(optics, turf, look, picture, owners, new DirtyAreas(camera.width(), camera.height()), nets);
        lost = artist.lost;
        Bystanders bystanders = Bystanders.from(look, turf.pitch());
        people(artist, optics, turf, look, bystanders.people());
        int owner = FIRST_BALL;
        for (BallTruth ball : bystanders.balls()) {
            artist.ballShadow(ball);
            for (KeyPoint drawn : artist.ball(ball, owner, 0)) {
                balls.add(drawn);
                ballOwners.add(owner);
                ballPixels[owner] = artist.drawnPixels();
            }
            owner++;
        }
        for (int i = 0; i < grainy.length; i++) {
            grainy[i] = artist.grain.over(picture, i + 1);
        }
    }

    private void people(Artist artist, Optics optics, Turf turf, Look look, List<Actor> bystanders) {
        Stance stance = new Stance();
        int owner = FIRST_BYSTANDER;
        List<Actor> farFirst = new ArrayList<>(bystanders);
        farFirst.sort((a, b) -> Double.compare(b.y(), a.y()));
        for (Actor actor : farFirst) {
            Person person = look.personOf(actor);
            Posture posture = new Posture();
            Gait.pose(actor, actor.id(), actor.id() * 5, stance);
            posture.take(stance, person.height(), actor.x(), actor.y(), turf.heightAt(actor.x(), actor.y()));
            Figure figure = new Figure(person);
            if (figure.lay(posture, person, optics) && Troupe.inside(figure, optics.camera)) {
                artist.shadow(posture);
                people.add(artist.figure(actor, owner, figure));
                owner++;
            }
        }
    }
}
