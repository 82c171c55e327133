package dev.touchline.simulator.film;

import dev.touchline.pitch.PitchSize;
import dev.touchline.simulator.play.MatchPlay;
import dev.touchline.simulator.play.Scene;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Measures what filming costs: processor milliseconds a frame for drawing and for coding, and the bit rate, per camera of a rig. */
public final class FilmClock {
    private FilmClock() {}

    /** Arguments: rig (standard or tsukuba), seed, seconds, and optionally a folder for the H.264 it made. */
    public static void main(String[] arguments) throws IOException {
        Rig rig = arguments[0].equals("tsukuba") ? Rig.tsukuba(PitchSize.STANDARD) : Rig.standard(PitchSize.STANDARD);
        long seed = Long.parseLong(arguments[1]);
        int frames = Integer.parseInt(arguments[2]) * Scene.TICKS_PER_SECOND;
        for (RigCamera camera : rig.cameras()) {
            long begin = cpu();
            try (FilmCamera film = new FilmCamera(rig.turf(), camera, Look.from(seed));
                    OutputStream out = arguments.length > 3
                            ? Files.newOutputStream(Path.of(arguments[3], camera.name() + ".h264"))
                            : OutputStream.nullOutputStream()) {
                double stage = (cpu() - begin) / 1e6;
                System.out.println(
                        measure(film, seed, frames, out) + String.format(Locale.ROOT, ", backdrop %.0f ms", stage));
            }
        }
    }

    private static String measure(FilmCamera film, long seed, int frames, OutputStream out) throws IOException {
        MatchPlay play = new MatchPlay(seed, PitchSize.STANDARD);
        long draw = 0;
        long code = 0;
        long bytes = 0;
        int counted = 0;
        for (int i = 0; i < frames; i++) {
            Scene scene = play.next();
            long start = cpu();
            YuvPicture picture = film.draw(scene);
            long drawn = cpu();
            byte[] unit = film.code(picture, i * 40_000L).annexB();
            if (i >= frames / 4) {
                draw += drawn - start;
                code += cpu() - drawn;
                bytes += unit.length;
                counted++;
            }
            out.write(unit);
        }
        return String.format(
                Locale.ROOT,
                "%s: draw %.2f ms, code %.2f ms a frame, %.2f Mbit/s",
                film.camera().name(),
                draw / 1e6 / counted,
                code / 1e6 / counted,
                bytes * 8.0 * Scene.TICKS_PER_SECOND / counted / 1e6);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
