package dev.touchline.perceive;

import dev.touchline.decode.PictureSize;
import dev.touchline.detect.Detector;
import dev.touchline.infer.Engines;
import dev.touchline.infer.InferenceEngine;
import dev.touchline.infer.Model;
import dev.touchline.infer.ModelCard;
import dev.touchline.infer.ModelRefusedException;
import dev.touchline.infer.ModelRegistry;
import dev.touchline.wire.Stamp;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one engine of a task manager: a thread that takes the cameras in turn and looks at the newest picture of each that is due
 * by the pace it can keep. It starts with the first operator that enters and ends with the last that leaves.
 */
final class EngineRoom {
    private static final int MOST_SIZES = 8;
    private static final Map<String, EngineRoom> OPEN = new HashMap<>();

    private record Sizes(PictureSize picture, int top, PictureSize readAt) {}

    private final Model model;
    private final InferenceEngine engine;
    private final Thread worker;
    private final List<Seat> seats = new ArrayList<>();
    private final Pace pace = new Pace();
    private final Map<Sizes, Detector> detectors = new LinkedHashMap<>(MOST_SIZES, 0.75f, true);
    private int operators;
    private int turn;
    private @Nullable Seat served;
    private boolean closing;

    private EngineRoom(Model model) {
        this.model = model;
        this.engine = Engines.best();
        this.worker = new Thread(this::work, "engine " + model.card().id());
        worker.setDaemon(true);
        worker.setContextClassLoader(EngineRoom.class.getClassLoader());
        worker.start();
    }

    /** The room where a bundled model runs, opened if nobody is in it. */
    static EngineRoom enter(String modelId) throws ModelRefusedException {
        synchronized (OPEN) {
            EngineRoom room = OPEN.get(modelId);
            if (room == null) {
                room = new EngineRoom(ModelRegistry.bundled().read(modelId));
                OPEN.put(modelId, room);
            }
            room.operators++;
            return room;
        }
    }

    /** What the network in this room is, and how sure of people and balls it has to be. */
    ModelCard card() {
        return model.card();
    }

    void leave() {
        synchronized (OPEN) {
            if (--operators > 0) {
                return;
            }
            OPEN.values().remove(this);
        }
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        toTheEnd(worker::join);
    }

    private interface Wait {
        void until() throws InterruptedException;
    }

    /** Waits for what takes no longer than one look, even in a task that is being cancelled: memory is at stake. */
    private static void toTheEnd(Wait wait) {
        boolean interrupted = false;
        while (true) {
            try {
                wait.until();
                break;
            } catch (InterruptedException asked) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A camera's place in the turn. */
    final class Seat {
        /** A key frame takes as long as several others, and those behind it come all at once. */
        private static final int MOST_WAITING = 2;

        private final Deque<Look> waiting = new ArrayDeque<>();
        private final Turns turns = new Turns(pace);
        private final boolean unshed;
        private final long oldestMicros;

        Seat(PerceptionSettings settings) {
            this.unshed = settings.unshed();
            this.oldestMicros = settings.oldestMicros();
        }

        /**
         * Puts the camera's newest picture in if it is due; of too many that wait the oldest gives way. Where nothing may be shed,
         * every picture goes in and none gives way.
         */
        void offer(Look look) {
            Look shed = look;
            synchronized (EngineRoom.this) {
                if (unshed || turns.isDue(look.captureMicros())) {
                    shed = unshed || waiting.size() < MOST_WAITING ? null : waiting.pollFirst();
                    waiting.addLast(look);
                    if (shed != null) {
                        pace.missed(look.captureMicros());
                    }
                    EngineRoom.this.notifyAll();
                }
            }
            if (shed != null) {
                shed.end(Look.Outcome.SHED);
            }
        }

        /** Too old to be worth a look; but a camera is never left unseen for long, however late everything runs. */
        private boolean isStale(Look look) {
            if (unshed) {
                return false;
            }
            long age = Stamp.now() - look.dueMicros();
            if (age > oldestMicros / 2) {
                pace.missed(look.captureMicros());
            } else {
                pace.kept();
            }
            boolean stale = age > oldestMicros && !turns.isUnseen(look.captureMicros());
            if (!stale) {
                turns.lookedAt(look.captureMicros());
            }
            return stale;
        }

        /** Gives the place up; returns once the engine has let go of the camera's pictures. */
        void leave() {
            List<Look> unseen;
            synchronized (EngineRoom.this) {
                seats.remove(this);
                unseen = new ArrayList<>(waiting);
                waiting.clear();
                while (served == this) {
                    toTheEnd(EngineRoom.this::wait);
                }
            }
            unseen.forEach(look -> look.end(Look.Outcome.SHED));
        }
    }

    synchronized Seat seat(PerceptionSettings settings) {
        Seat seat = new Seat(settings);
        seats.add(seat);
        return seat;
    }

    private void work() {
        try {
            for (Look look = await(); look != null; look = await()) {
                look.end(lookAt(look));
                synchronized (this) {
                    served = null;
                    notifyAll();
                }
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } finally {
            detectors.values().forEach(Detector::close);
        }
    }

    /** The next camera's picture that is worth a look, or null when the room closes. */
    private @Nullable Look await() throws InterruptedException {
        while (true) {
            Look stale;
            synchronized (this) {
                Look next = nextInTurn();
                while (next == null) {
                    if (closing) {
                        return null;
                    }
                    wait();
                    next = nextInTurn();
                }
                if (served == null || !served.isStale(next)) {
                    return next;
                }
                stale = next;
            }
            stale.end(Look.Outcome.SHED);
            synchronized (this) {
                served = null;
                notifyAll();
            }
        }
    }

    private @Nullable Look nextInTurn() {
        for (int step = 0; step < seats.size(); step++) {
            int place = (turn + step) % seats.size();
            Look look = seats.get(place).waiting.pollFirst();
            if (look != null) {
                turn = place + 1;
                served = seats.get(place);
                return look;
            }
        }
        return null;
    }

    private Look.Outcome lookAt(Look look) {
        try {
            Detector detector = detectorFor(look);
            return new Look.Outcome(look.reader().read(look.picture(), look.before(), detector), null);
        } catch (Throwable failure) { // whatever it is, the task it belongs to has to hear of it
            return new Look.Outcome(null, failure);
        }
    }

    private Detector detectorFor(Look look) throws ModelRefusedException {
        PictureSize picture = look.picture().size();
        int top = Detector.firstRow(model.card(), picture, look.reader().firstRow(picture), look.readAt());
        Sizes sizes = new Sizes(picture, top, look.readAt());
        Detector ready = detectors.get(sizes);
        if (ready == null) {
            ready = Detector.open(engine, model, picture, sizes.top, sizes.readAt);
            detectors.put(sizes, ready);
            if (detectors.size() > MOST_SIZES) {
                Iterator<Detector> eldest = detectors.values().iterator();
                eldest.next().close();
                eldest.remove();
            }
        }
        return ready;
    }
}
