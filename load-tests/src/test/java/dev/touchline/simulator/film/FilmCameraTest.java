package dev.touchline.simulator.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.touchline.footage.PixelBox;
import dev.touchline.match.Team;
import dev.touchline.pitch.PitchSize;
import dev.touchline.simulator.play.BallTruth;
import dev.touchline.simulator.play.Scene;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilmCameraTest {
    private static final Turf TURF = new Turf(PitchSize.STANDARD, 0.3);
    private static final RigCamera CAMERA =
            new RigCamera("small", 480, 270, 25, 0, -45, 14, 0, -6, 0, 0.02, 420, -0.05, 0.01, 0);
    private static final ScriptedPlay PLAY = new ScriptedPlay();

    @Test
    void the_same_seed_and_scenes_give_the_same_picture_and_truth() {
        try (FilmCamera one = new FilmCamera(TURF, CAMERA, Look.from(11));
                FilmCamera two = new FilmCamera(TURF, CAMERA, Look.from(11))) {
            for (int tick = 0; tick < 30; tick++) {
                one.draw(PLAY.at(tick));
                two.draw(PLAY.at(tick));
            }
            assertThat(one.draw(PLAY.at(30)).luma())
                    .isEqualTo(two.draw(PLAY.at(30)).luma());
            assertThat(one.truth()).isEqualTo(two.truth());
        }
    }

    @Test
    void what_was_drawn_before_leaves_no_trace() {
        try (FilmCamera moved = new FilmCamera(TURF, CAMERA, Look.from(12));
                FilmCamera still = new FilmCamera(TURF, CAMERA, Look.from(12))) {
            Scene empty = new Scene(0, 1, true, List.of(), new BallTruth(300, 300, 0.11, 0, 0, 0));
            moved.draw(PLAY.at(0));
            still.draw(empty);
            assertThat(moved.draw(empty).luma()).isEqualTo(still.draw(empty).luma());
        }
    }

    @Test
    void a_fast_ball_sends_as_much_light_as_one_that_stands() {
        RigCamera near = new RigCamera("near", 480, 270, 25, 0, -45, 14, 0, -6, 0, 0.02, 1200, 0, 0, 0);
        for (int seed = 11; seed < 15; seed++) {
            double still = light(near, seed, 0, 0);
            assertThat(light(near, seed, 30, 0)).isCloseTo(still, withinPercentage(4));
            assertThat(light(near, seed, 0, 25)).isCloseTo(still, withinPercentage(4));
        }
    }

    /** What a ball high in the air adds to the picture around it. */
    private static double light(RigCamera camera, int seed, double vx, double vz) {
        try (FilmCamera with = new FilmCamera(TURF, camera, Look.from(seed));
                FilmCamera without = new FilmCamera(TURF, camera, Look.from(seed))) {
            byte[] picture = with.draw(withBall(4, -14, 3, vx, vz)).luma();
            byte[] empty = without.draw(withBall(300, 300, 0.11, 0, 0)).luma();
            FilmedBall ball = with.truth().balls().get(0);
            double sum = 0;
            for (int y = (int) ball.y() - 12; y <= ball.y() + 12; y++) {
                for (int x = (int) ball.x() - 20; x <= ball.x() + 20; x++) {
                    sum += (picture[y * camera.width() + x] & 255) - (empty[y * camera.width() + x] & 255);
                }
            }
            return sum;
        }
    }

    private static Scene withBall(double x, double y, double z, double vx, double vz) {
        return new Scene(0, 1, true, List.of(), new BallTruth(x, y, z, vx, 0, vz));
    }

    @Test
    void boxes_lie_tight_around_what_was_drawn_of_a_figure() {
        Look look = Look.from(13);
        Optics optics = new Optics(CAMERA);
        Troupe troupe = new Troupe(look, TURF, optics);
        for (int tick = 0; tick < 100; tick += 20) {
            troupe.pose(PLAY.at(tick));
            assertThat(troupe.count).isPositive();
            for (int i = 0; i < troupe.count; i++) {
                YuvPicture black = YuvPicture.blank(CAMERA.width(), CAMERA.height());
                YuvPicture white = YuvPicture.blank(CAMERA.width(), CAMERA.height());
                Arrays.fill(white.luma(), (byte) 255);
                PixelBox box = drawAlone(troupe, i, look, black);
                drawAlone(troupe, i, look, white);
                assertThat(within(coveredBounds(black, white, 0.33), box)).isTrue();
                assertThat(within(box, coveredBounds(black, white, 0.27))).isTrue();
            }
        }
    }

    private static PixelBox drawAlone(Troupe troupe, int index, Look look, YuvPicture picture) {
        Optics optics = new Optics(CAMERA);
        DirtyAreas dirty = new DirtyAreas(CAMERA.width(), CAMERA.height());
        GoalNets none = new Furniture(optics, TURF, look).nets();
        byte[] owners = new byte[CAMERA.width() * CAMERA.height()];
        Artist artist = new Artist(optics, TURF, look, picture, owners, dirty, none);
        return artist.figure(troupe.actors[index], 1, troupe.figures[index]).box();
    }

    private static boolean within(PixelBox inner, PixelBox outer) {
        return inner.left() >= outer.left()
                && inner.top() >= outer.top()
                && inner.right() <= outer.right()
                && inner.bottom() <= outer.bottom();
    }

    /** The bounds of all pixels of which more than this share was covered: white shows through the rest, black does not. */
    private static PixelBox coveredBounds(YuvPicture onBlack, YuvPicture onWhite, double share) {
        int left = onBlack.width();
        int right = 0;
        int top = onBlack.height();
        int bottom = 0;
        for (int y = 0; y < onBlack.height(); y++) {
            for (int x = 0; x < onBlack.width(); x++) {
                int i = y * onBlack.width() + x;
                int through = (onWhite.luma()[i] & 255) - (onBlack.luma()[i] & 255);
                if (1 - through / 255.0 > share) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y + 1);
                }
            }
        }
        return new PixelBox(left, top, right - left, bottom - top);
    }

    @Test
    void somebody_behind_another_is_less_visible() {
        try (FilmCamera film = new FilmCamera(TURF, CAMERA, Look.from(14))) {
            film.draw(PLAY.twoInLine());
            List<FilmedPerson> players = film.truth().people().stream()
                    .filter(person -> person.team() != Team.UNKNOWN)
                    .toList();
            assertThat(players).hasSize(2);
            assertThat(players.get(0).visible()).isLessThan(0.75);
            assertThat(players.get(1).visible()).isEqualTo(1);
            assertThat(players.get(1).skeleton().points()).hasSize(17);
        }
    }
}
