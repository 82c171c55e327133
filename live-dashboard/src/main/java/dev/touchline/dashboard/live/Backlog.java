package dev.touchline.dashboard.live;

import dev.touchline.wire.Topic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last messages of one match, kept for clients that come back: ten seconds of frames, the last two thousand events, and of
 * the tables (players, teams) only the newest, since each message holds the whole table.
 */
final class Backlog {
    private final Map<Topic, Shelf> shelves = new EnumMap<>(Topic.class);

    Backlog() {
        shelves.put(Topic.FRAMES, new Shelf(250));
        shelves.put(Topic.EVENTS, new Shelf(2000));
        shelves.put(Topic.PLAYERS, new Shelf(1));
        shelves.put(Topic.TEAMS, new Shelf(1));
    }

    /** Says that everything up to these offsets came from a snapshot and is not held here. */
    void beginAfter(Offsets offsets) {
        shelves.forEach((topic, shelf) -> shelf.held = offsets.of(topic));
    }

    void add(Delta delta, long before) {
        shelf(delta.topic()).add(delta, before);
    }

    /** Everything after the given offsets in order of publication, or empty when some of it is gone or never was. */
    Optional<List<Delta>> since(Offsets after, Offsets now) {
        List<Delta> missed = new ArrayList<>();
        for (Map.Entry<Topic, Shelf> entry : shelves.entrySet()) {
            Topic topic = entry.getKey();
            long from = after.of(topic);
            boolean table = topic == Topic.PLAYERS || topic == Topic.TEAMS;
            if (from > now.of(topic) || !(table || entry.getValue().reachesBackTo(from, now.of(topic)))) {
                return Optional.empty();
            }
            entry.getValue().deltas.stream()
                    .filter(delta -> delta.offset() > from)
                    .forEach(missed::add);
        }
        missed.sort(Comparator.comparingLong(Delta::ordinal));
        return Optional.of(missed);
    }

    private Shelf shelf(Topic topic) {
        Shelf shelf = shelves.get(topic);
        if (shelf == null) {
            throw new IllegalArgumentException(topic.title() + " is not shown live");
        }
        return shelf;
    }

    /** The newest messages of one topic. */
    private static final class Shelf {
        private final int room;
        private final Deque<Delta> deltas = new ArrayDeque<>();
        /** Everything after this offset is on the shelf; null until something is known. */
        private @Nullable Long held;

        Shelf(int room) {
            this.room = room;
        }

        void add(Delta delta, long before) {
            if (held == null) {
                held = before;
            }
            deltas.addLast(delta);
            if (deltas.size() > room) {
                held = deltas.removeFirst().offset();
            }
        }

        boolean reachesBackTo(long offset, long newest) {
            return held == null ? offset == newest : offset >= held;
        }
    }
}
