package dev.touchline.track;

import java.util.ArrayList;
import java.util.List;

/**
 * Everybody one camera follows, as of its newest picture; plain enough to be a job's state.
 *
 * @param timeMicros capture time of that picture, microseconds UTC
 * @param nextId the id the next new person gets
 */
public record Tracks(long timeMicros, long nextId, List<Track> tracks) {
    /** What {@link #trackIdOf} says of a detection that belongs to nobody yet, or to somebody found elsewhere already. */
    public static final long NOBODY = 0;

    /** Nobody followed yet; a new list each time, because state must not hold a shared or unmodifiable one. */
    public static Tracks none() {
        return new Tracks(0, 1, new ArrayList<>());
    }

    /** The track of the newest picture's detection with this index if it is sure enough to be shown, else {@link #NOBODY}. */
    public long trackIdOf(int detection, TrackerRules rules) {
        for (Track track : tracks) {
            if (track.detection() == detection && track.hits() >= rules.confirmingHits()) {
                return track.id();
            }
        }
        return NOBODY;
    }
}
