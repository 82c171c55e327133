package dev.touchline.simulator.film;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchline.pitch.PitchSize;
import org.junit.jupiter.api.Test;

class H264EncoderTest {
    private static final RigCamera CAMERA =
            new RigCamera("small", 640, 360, 25, 0, -45, 14, 0, -6, 0, 0.02, 560, -0.05, 0.01, 1500);

    @Test
    void the_stream_decodes_to_what_was_drawn_with_a_key_frame_each_second() {
        ScriptedPlay play = new ScriptedPlay();
        int shown = 0;
        try (FilmCamera film = new FilmCamera(new Turf(PitchSize.STANDARD, 0.3), CAMERA, Look.from(3));
                H264Pictures decoder = new H264Pictures()) {
            for (int tick = 0; tick < 60; tick++) {
                FilmedPicture picture = film.shoot(play.at(tick), tick * 40_000L);
                assertThat(picture.key()).isEqualTo(tick % 25 == 0);
                assertThat(picture.captureTimeMicros()).isEqualTo(tick * 40_000L + 1500);
                assertThat(startsWithParameterSets(picture.annexB())).isEqualTo(picture.key());
                YuvPicture back = decoder.decode(picture.annexB());
                assertThat(meanDifference(back, film.draw(play.at(tick)))).isLessThan(4);
                shown++;
            }
        }
        assertThat(shown).isEqualTo(60);
    }

    /** Whether the access unit opens with a sequence parameter set (NAL type 7) behind its start code. */
    private static boolean startsWithParameterSets(byte[] unit) {
        int code = unit[2] == 1 ? 3 : 4;
        return (unit[code] & 31) == 7;
    }

    private static double meanDifference(YuvPicture one, YuvPicture other) {
        long sum = 0;
        for (int i = 0; i < one.luma().length; i++) {
            sum += Math.abs((one.luma()[i] & 255) - (other.luma()[i] & 255));
        }
        return (double) sum / one.luma().length;
    }
}
