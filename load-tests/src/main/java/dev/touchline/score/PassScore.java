package dev.touchline.score;

import dev.touchline.event.EventStatus;
import dev.touchline.event.EventType;
import dev.touchline.event.MatchEvent;
import dev.touchline.event.PlayerRef;
import dev.touchline.match.MatchFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Passes called against passes played: one matches if its release is within 0.5 s and passer and receiver are right. Those released
 * between two instants count; a call from just outside does only if it matches one of them.
 */
public record PassScore(int matched, int played, int called) {
    private static final long REACH_MICROS = 500_000;

    public double f1() {
        return 2.0 * matched / Math.max(1, played + called);
    }

    public static PassScore of(
            List<TruthPass> passes,
            List<MatchEvent> events,
            List<TruthFrame> truth,
            List<MatchFrame> frames,
            long fromMicros,
            long untilMicros) {
        NavigableMap<Long, TruthFrame> truthAt = new TreeMap<>();
        truth.forEach(instant -> truthAt.put(instant.timeMicros(), instant));
        Map<Long, MatchFrame> frameAt = new HashMap<>();
        frames.forEach(frame -> frameAt.put(frame.timeMicros(), frame));
        List<TruthPass> played = passes.stream()
                .filter(pass -> pass.releaseMicros() >= fromMicros && pass.releaseMicros() <= untilMicros)
                .toList();
        List<TruthPass> called = new ArrayList<>();
        for (MatchEvent event : newest(events)) {
            PlayerRef passer = event.player();
            PlayerRef receiver = event.receiver();
            boolean near =
                    event.timeMicros() >= fromMicros - REACH_MICROS && event.timeMicros() <= untilMicros + REACH_MICROS;
            if (near && passer != null && receiver != null) {
                var instant = truthAt.floorEntry(event.timeMicros());
                Map<Integer, Integer> truthId = instant == null
                        ? Map.of()
                        : PeopleScore.truthIdOf(instant.getValue(), frameAt.get(instant.getKey()));
                called.add(new TruthPass(
                        event.timeMicros(),
                        truthId.getOrDefault(passer.id(), -1),
                        truthId.getOrDefault(receiver.id(), -1)));
            }
        }
        Set<Integer> matched = matched(played, called);
        int counted = 0;
        for (int index = 0; index < called.size(); index++) {
            long release = called.get(index).releaseMicros();
            counted += matched.contains(index) || (release >= fromMicros && release <= untilMicros) ? 1 : 0;
        }
        return new PassScore(matched.size(), played.size(), counted);
    }

    /** Passes with a receiver as last revised, without those taken back. */
    private static List<MatchEvent> newest(List<MatchEvent> events) {
        Map<String, MatchEvent> newest = new LinkedHashMap<>();
        for (MatchEvent event : events) {
            newest.merge(event.id(), event, (a, b) -> a.revision() >= b.revision() ? a : b);
        }
        List<MatchEvent> passes = new ArrayList<>(newest.values());
        passes.removeIf(event -> event.type() != EventType.PASS || event.status() == EventStatus.RETRACTED);
        return passes;
    }

    /** Those of the calls that match a pass played, each its own. */
    private static Set<Integer> matched(List<TruthPass> played, List<TruthPass> called) {
        Set<Integer> used = new HashSet<>();
        for (TruthPass pass : played) {
            int nearest = -1;
            long least = REACH_MICROS;
            for (int index = 0; index < called.size(); index++) {
                TruthPass call = called.get(index);
                long apart = Math.abs(call.releaseMicros() - pass.releaseMicros());
                boolean right = call.passer() == pass.passer() && call.receiver() == pass.receiver();
                if (right && apart <= least && !used.contains(index)) {
                    nearest = index;
                    least = apart;
                }
            }
            if (nearest >= 0) {
                used.add(nearest);
            }
        }
        return used;
    }
}
