package dev.touchline.fuse;

import java.util.ArrayList;
import java.util.List;

/**
 * Everybody of the match, as of the newest picture used: the known with their ids, and newcomers not yet believed.
 *
 * @param timeMicros the instant all motions are given for, microseconds UTC
 * @param labelledMicros when kits were last shared out
 */
public record People(
        long timeMicros, int nextId, long labelledMicros, List<WorldPerson> known, List<WorldPerson> newcomers) {
    static People nobody() {
        return new People(0, 1, 0, new ArrayList<>(), new ArrayList<>());
    }

    /** The same with only these of the known. */
    People of(List<WorldPerson> some) {
        return new People(timeMicros, nextId, labelledMicros, some, newcomers);
    }
}
