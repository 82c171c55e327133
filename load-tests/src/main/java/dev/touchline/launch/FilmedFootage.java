package dev.touchline.launch;

import dev.touchline.footage.Codec;
import dev.touchline.simulator.film.FilmCamera;
import dev.touchline.simulator.film.FilmedBall;
import dev.touchline.simulator.film.FilmedPicture;
import dev.touchline.simulator.rtsp.CodedPicture;
import dev.touchline.simulator.rtsp.Footage;
import dev.touchline.wire.Stamp;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One camera filming the simulated match live. A picture that cannot be drawn in time is left out, as a camera would. */
final class FilmedFootage implements Footage {
    private final FilmCamera camera;
    private final PlayClock clock;
    private final @Nullable TruthBook truth;
    private final int everyTicks;
    private long lastTick = Long.MIN_VALUE;

    FilmedFootage(FilmCamera camera, PlayClock clock, @Nullable TruthBook truth, int everyTicks) {
        this.camera = camera;
        this.clock = clock;
        this.truth = truth;
        this.everyTicks = everyTicks;
    }

    @Override
    public CodedPicture next() throws InterruptedException {
        long tick = Math.max(lastTick + everyTicks, clock.tickAt(Stamp.now()));
        if (lastTick == Long.MIN_VALUE) {
            tick = clock.tickAt(Stamp.now()) + 1;
        }
        lastTick = tick;
        long due = clock.microsOf(tick);
        long wait = due - Stamp.now();
        if (wait > 0) {
            TimeUnit.MICROSECONDS.sleep(wait);
        }
        FilmedPicture picture = camera.shoot(clock.at(tick), due);
        if (truth != null) {
            double seen = camera.truth().balls().stream()
                    .filter(FilmedBall::match)
                    .mapToDouble(FilmedBall::visible)
                    .max()
                    .orElse(0);
            truth.filmed(tick, seen);
        }
        return new CodedPicture(Codec.H264, picture.captureTimeMicros(), picture.key(), picture.annexB());
    }

    /** Drawing and coding take most of a core, which the rest of a demo needs while it starts. */
    @Override
    public boolean restsUnwatched() {
        return true;
    }

    @Override
    public void close() {
        camera.close();
    }
}
