package dev.touchline.dashboard;

import dev.touchline.dashboard.auth.Access;
import dev.touchline.dashboard.auth.Door;
import dev.touchline.dashboard.http.Listener;
import dev.touchline.dashboard.http.Vitals;
import dev.touchline.dashboard.live.LatestState;
import dev.touchline.dashboard.live.LiveLimits;
import dev.touchline.dashboard.live.LiveMeters;
import dev.touchline.dashboard.live.Stamps;
import dev.touchline.event.EventStatus;
import dev.touchline.wire.Stamp;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A dashboard that shows a stage at 25 Hz without any broker, for looking at the page and for its test in a browser. */
final class StagePlayer implements AutoCloseable {
    private static final long LATE_MICROS = 320_000;
    private static final long AHEAD_MICROS = 1_122_000_000;

    private final long startMicros = Stamp.now() - AHEAD_MICROS;
    private final Stage stage = new Stage(startMicros);
    private final LatestState state = new LatestState(stage.setup());
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Listener listener;
    private long offset;

    StagePlayer(int port) {
        this(port, Access.USUAL);
    }

    StagePlayer(int port, Access access) {
        listener = Listener.open(
                "127.0.0.1",
                port,
                Door.at("127.0.0.1", access),
                Map.of(Stage.MATCH, state),
                new Vitals(() -> true, () -> true, () -> ""),
                LiveLimits.USUAL,
                new LiveMeters(new SimpleMeterRegistry()));
    }

    StagePlayer play() {
        for (int i = 0; i < 9; i++) {
            call(i, 1, i == 4 ? EventStatus.RETRACTED : EventStatus.CONFIRMED, 60_000_000L - i * 6_000_000L);
        }
        var unused = clock.scheduleAtFixedRate(this::step, 0, 40, TimeUnit.MILLISECONDS);
        return this;
    }

    private void step() {
        long timeMicros = (Stamp.now() - LATE_MICROS) / 40_000 * 40_000;
        offset++;
        state.frame(offset, stage.frame(timeMicros), Stamps.NONE);
        if (offset % 25 == 0) {
            state.players(offset, stage.players(timeMicros));
            state.teams(offset, stage.teams(timeMicros));
        }
        int index = (int) (offset / 100) + 10;
        if (offset % 100 == 0) {
            call(index, 1, EventStatus.PROVISIONAL, LATE_MICROS);
        } else if (offset % 100 == 60) {
            call(index, 2, index % 6 == 5 ? EventStatus.RETRACTED : EventStatus.CONFIRMED, LATE_MICROS + 2_400_000);
        }
    }

    private void call(int index, int revision, EventStatus status, long agoMicros) {
        long timeMicros = Stamp.now() - agoMicros;
        double clockSeconds = (timeMicros - startMicros) / 1e6;
        state.event(
                offset * 10 + index + 1,
                StageCalls.call(index, revision, status, timeMicros, clockSeconds),
                Stamps.NONE);
    }

    /** One of the two cameras falls silent. */
    void loseACamera() {
        stage.loseEast(Stamp.now() - LATE_MICROS);
    }

    int port() {
        return listener.port();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        listener.close();
    }

    /** Shows the stage on the port given, or 8080, until it is stopped. */
    public static void main(String[] arguments) throws InterruptedException {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8080;
        try (StagePlayer player = new StagePlayer(port).play()) {
            System.out.println("http://127.0.0.1:" + player.port() + "/");
            new CountDownLatch(1).await();
        }
    }
}
