package dev.touchline.dashboard.live;

import dev.touchline.wire.Topic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a client that cannot keep up is still owed: the newest frame and tables, one slot each, and every event. Pure.
 */
final class Outbox {
    static final int MOST_EVENTS = 256;

    private final Map<Topic, Delta> newest = new EnumMap<>(Topic.class);
    private final Deque<Delta> events = new ArrayDeque<>();

    /** Keeps the message; true when an older one of its kind was given up for it. */
    boolean put(Delta delta) {
        if (delta.topic() == Topic.EVENTS) {
            events.addLast(delta);
            return false;
        }
        return newest.put(delta.topic(), delta) != null;
    }

    /** Events cannot be given up, so a client that lets this many pile up has to start again. */
    boolean overflows() {
        return events.size() > MOST_EVENTS;
    }

    /** All that is owed, in order of publication, so that the last one's token covers exactly what was sent. */
    List<Delta> drain() {
        List<Delta> owed = new ArrayList<>(events);
        owed.addAll(newest.values());
        owed.sort(Comparator.comparingLong(Delta::ordinal));
        events.clear();
        newest.clear();
        return owed;
    }

    boolean isEmpty() {
        return events.isEmpty() && newest.isEmpty();
    }
}
