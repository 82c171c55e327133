package dev.touchline.launch;

import dev.touchline.pitch.PitchSize;
import dev.touchline.simulator.play.MatchPlay;
import dev.touchline.simulator.play.Scene;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The simulated match in real time, shared by all cameras that film it: tick 0 is sampled at the kick-off, each next one 40 ms
 * later. Before the kick-off everybody waits as at tick 0.
 */
final class PlayClock {
    private static final long TICK_MICROS = 1_000_000 / Scene.TICKS_PER_SECOND;
    private static final int REMEMBERED = 50;

    private final MatchPlay play;
    private final long kickOffMicros;
    private final @Nullable TruthBook truth;
    private final Deque<Scene> scenes = new ArrayDeque<>();
    private long next;

    /**
     * A match about to begin.
     *
     * @param truth told of every scene, null for nobody
     */
    PlayClock(long seed, Instant kickOff, @Nullable TruthBook truth) {
        play = new MatchPlay(seed, PitchSize.STANDARD);
        kickOffMicros = TimeUnit.SECONDS.toMicros(kickOff.getEpochSecond()) + kickOff.getNano() / 1000;
        this.truth = truth;
    }

    long microsOf(long tick) {
        return kickOffMicros + tick * TICK_MICROS;
    }

    /** The tick that is being sampled at an instant; negative before the kick-off. */
    long tickAt(long micros) {
        return Math.floorDiv(micros - kickOffMicros, TICK_MICROS);
    }

    /** Plays the match up to an instant, so that nobody who films it has to wait for that. */
    void catchUpWith(long micros) {
        at(tickAt(micros));
    }

    /** The scene of a tick, which is played as far as that if nobody has asked for it yet. */
    synchronized Scene at(long tick) {
        long wanted = Math.max(0, tick);
        while (next <= wanted) {
            Scene scene = play.next();
            scenes.addLast(scene);
            if (scenes.size() > REMEMBERED) {
                scenes.removeFirst();
            }
            if (truth != null) {
                truth.played(scene, microsOf(next), play.possession(), play.events());
            }
            next++;
        }
        for (Scene scene : scenes) {
            if (scene.tick() >= wanted) {
                return scene;
            }
        }
        return scenes.getLast();
    }
}
