package dev.touchline.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.touchline.event.EventType;
import dev.touchline.score.TruthFrame;
import dev.touchline.score.TruthPass;
import dev.touchline.simulator.play.Actor;
import dev.touchline.simulator.play.BallTruth;
import dev.touchline.simulator.play.Scene;
import dev.touchline.simulator.play.TruthEvent;
import dev.touchline.simulator.play.TruthPossession;
import dev.touchline.wire.CloudEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/**
 * The truth about a simulated match, written where the pipeline cannot look: {@code truth.jsonl} with a {@link TruthFrame} a
 * line and {@code passes.jsonl} with the completed passes. A frame is written once the cameras had time to say whether they
 * saw the ball.
 */
final class TruthBook implements AutoCloseable {
    private static final int PATIENCE_TICKS = 25;
    private static final double ENOUGH_OF_THE_BALL = 0.3;

    private final Writer frames;
    private final Writer passes;
    private final TreeMap<Long, Page> open = new TreeMap<>();
    private final long kickOffMicros;

    private static final class Page {
        final Scene scene;
        final long micros;
        final TruthPossession possession;
        boolean ballSeen;

        Page(Scene scene, long micros, TruthPossession possession) {
            this.scene = scene;
            this.micros = micros;
            this.possession = possession;
        }
    }

    TruthBook(Path folder, long kickOffMicros) throws IOException {
        Files.createDirectories(folder);
        this.kickOffMicros = kickOffMicros;
        frames = Files.newBufferedWriter(folder.resolve("truth.jsonl"), StandardCharsets.UTF_8);
        passes = Files.newBufferedWriter(folder.resolve("passes.jsonl"), StandardCharsets.UTF_8);
    }

    synchronized void played(Scene scene, long micros, TruthPossession possession, List<TruthEvent> events) {
        open.put(scene.tick(), new Page(scene, micros, possession));
        for (TruthEvent event : events) {
            if (event.type() == EventType.PASS && event.completed() && event.player() != event.receiver()) {
                long release = kickOffMicros + event.releaseTick() * 1_000_000 / Scene.TICKS_PER_SECOND;
                write(passes, new TruthPass(release, event.player(), event.receiver()));
            }
        }
        while (!open.isEmpty() && open.firstKey() < scene.tick() - PATIENCE_TICKS) {
            write(open.pollFirstEntry().getValue());
        }
    }

    /** A camera says how much of the ball its picture of a tick shows. */
    synchronized void filmed(long tick, double ballVisible) {
        Page page = open.get(tick);
        if (page != null && ballVisible >= ENOUGH_OF_THE_BALL) {
            page.ballSeen = true;
        }
    }

    private void write(Page page) {
        BallTruth ball = page.scene.ball();
        List<TruthFrame.Person> people =
                page.scene.people().stream().map(TruthBook::person).toList();
        write(
                frames,
                new TruthFrame(
                        page.micros,
                        people,
                        ball.x(),
                        ball.y(),
                        Math.max(0, ball.z() - BallTruth.RADIUS),
                        page.ballSeen,
                        possession(page.possession)));
    }

    private static TruthFrame.Person person(Actor actor) {
        return new TruthFrame.Person(actor.id(), actor.team(), actor.x(), actor.y());
    }

    private static TruthFrame.Possession possession(TruthPossession truth) {
        return switch (truth) {
            case HOME -> TruthFrame.Possession.HOME;
            case AWAY -> TruthFrame.Possession.AWAY;
            case CONTEST -> TruthFrame.Possession.CONTEST;
            case OUT -> TruthFrame.Possession.OUT_OF_PLAY;
        };
    }

    private static void write(Writer file, Object line) {
        try {
            file.write(CloudEvents.JSON.writeValueAsString(line));
            file.write('\n');
            file.flush(); // whole lines only, however the process ends
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("truth cannot be written as JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the truth file cannot be written", e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        open.values().forEach(this::write);
        open.clear();
        frames.close();
        passes.close();
    }
}
