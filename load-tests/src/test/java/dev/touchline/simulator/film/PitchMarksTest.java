package dev.touchline.simulator.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchline.pitch.PitchSize;
import dev.touchline.simulator.play.BallTruth;
import dev.touchline.simulator.play.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

class PitchMarksTest {
    private static final Rig RIG = Rig.standard(PitchSize.STANDARD);

    @Test
    void marks_lie_on_white_paint_in_the_picture() {
        RigCamera camera = RIG.cameras().get(0);
        List<PitchMark> marks = PitchMarks.seen(camera, RIG.turf());
        assertThat(marks).hasSizeGreaterThan(14);
        try (FilmCamera film = new FilmCamera(RIG.turf(), camera, Look.from(21))) {
            YuvPicture picture = film.draw(new Scene(0, 1, true, List.of(), new BallTruth(500, 500, 1, 0, 0, 0)));
            long bright = marks.stream()
                    .filter(mark -> brighterThanAround(picture, mark))
                    .count();
            assertThat(bright).isGreaterThanOrEqualTo(marks.size() * 8L / 10);
        }
    }

    private static boolean brighterThanAround(YuvPicture picture, PitchMark mark) {
        int x = (int) mark.pixelX();
        int y = (int) mark.pixelY();
        int around = 0;
        int count = 0;
        for (int dy = -6; dy <= 6; dy += 3) {
            for (int dx = -6; dx <= 6; dx += 3) {
                int px = Math.max(0, Math.min(picture.width() - 1, x + dx));
                int py = Math.max(0, Math.min(picture.height() - 1, y + dy));
                around += picture.luma()[py * picture.width() + px] & 255;
                count++;
            }
        }
        return (picture.luma()[y * picture.width() + x] & 255) > around / count;
    }

    @Test
    void picked_marks_are_off_by_a_pixel_or_more_and_the_same_for_a_seed() {
        List<PitchMark> marks = PitchMarks.seen(RIG.cameras().get(1), RIG.turf());
        List<PitchMark> picked = PitchMarks.picked(marks, 5, 1);
        double square = 0;
        for (int i = 0; i < marks.size(); i++) {
            square += Math.pow(marks.get(i).pixelX() - picked.get(i).pixelX(), 2)
                    + Math.pow(marks.get(i).pixelY() - picked.get(i).pixelY(), 2);
        }
        assertThat(Math.sqrt(square / (2 * marks.size()))).isBetween(0.6, 1.5);
        assertThat(PitchMarks.picked(marks, 5, 1)).isEqualTo(picked);
        assertThatThrownBy(() -> PitchMarks.picked(marks, 5, 0.2)).hasMessageContaining("1 px or more");
    }

    @Test
    void marks_are_written_as_calibrate_reads_them() {
        String json = PitchMarks.toJson(List.of(new PitchMark("half_near", 12.5, 30, 0, -33.94)));
        assertThat(json).contains("{\"name\": \"half_near\", \"pixel\": [12.50, 30.00], \"pitch\": [0.000, -33.940]}");
    }
}
