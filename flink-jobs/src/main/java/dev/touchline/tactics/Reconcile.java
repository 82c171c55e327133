package dev.touchline.tactics;

import dev.touchline.event.EventStatus;
import dev.touchline.event.MatchEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes one story of two readings of a match: what the quick one calls is provisional until the settled one says the same,
 * says otherwise, or is silent; from then on the settled one alone revises it.
 */
final class Reconcile {
    /** The settled reading may come to its call so much later than the quick one did, in microseconds. */
    private static final long PATIENCE = 600_000;

    private static final long REMEMBERED = 120_000_000;

    private final List<KnownCall> known;
    private final List<MatchEvent> calls = new ArrayList<>();

    Reconcile(List<KnownCall> known) {
        this.known = new ArrayList<>(known);
    }

    /** All calls still remembered at {@code nowMicros}. */
    List<KnownCall> known(long nowMicros) {
        known.removeIf(call -> call.isPast(nowMicros - REMEMBERED));
        return known;
    }

    /** What is to be published. */
    List<MatchEvent> calls() {
        return calls;
    }

    /** Called at once, of a ball whose track may yet be seen differently. */
    void quick(MatchEvent call, long nowMicros) {
        EventStatus status = call.status() == EventStatus.RETRACTED ? EventStatus.RETRACTED : EventStatus.PROVISIONAL;
        int index = indexOf(call.id());
        if (index < 0) {
            publish(new KnownCall(call.as(call.id(), 1, status), null, nowMicros));
        } else if (known.get(index).isOpen()) {
            publish(index, known.get(index).saying(call, status, null, nowMicros));
        }
    }

    /** Called of the settled ball. */
    void settled(MatchEvent call, long nowMicros) {
        int index = meant(call);
        if (index >= 0) {
            publish(index, known.get(index).saying(call, call.status(), call.id(), nowMicros));
        } else if (call.status() != EventStatus.RETRACTED) {
            String id = indexOf(call.id()) < 0 ? call.id() : Call.id(call.match(), call.id(), call.timeMicros());
            publish(new KnownCall(call.as(id, 1, call.status()), call.id(), nowMicros));
        }
    }

    /** The settled reading has come to {@code settledMicros}: what it has not spoken of until then was nothing. */
    void silent(long settledMicros, long nowMicros) {
        for (int index = 0; index < known.size(); index++) {
            KnownCall call = known.get(index);
            if (call.isOpen() && call.revisedMicros() + PATIENCE < settledMicros) {
                publish(index, call.saying(call.newest(), EventStatus.RETRACTED, null, nowMicros));
            }
        }
    }

    /** What the settled reading has spoken of before, or else the nearest call of the quick one that may be the same. */
    private int meant(MatchEvent settled) {
        int nearest = -1;
        for (int index = 0; index < known.size(); index++) {
            KnownCall call = known.get(index);
            if (settled.id().equals(call.settledId())) {
                return index;
            }
            if (call.mayBe(settled)
                    && (nearest < 0 || call.apart(settled) < known.get(nearest).apart(settled))) {
                nearest = index;
            }
        }
        return nearest;
    }

    private int indexOf(String id) {
        for (int index = 0; index < known.size(); index++) {
            if (known.get(index).newest().id().equals(id)) {
                return index;
            }
        }
        return -1;
    }

    private void publish(KnownCall call) {
        known.add(call);
        calls.add(call.newest());
    }

    private void publish(int index, KnownCall call) {
        known.set(index, call);
        calls.add(call.newest());
    }
}
