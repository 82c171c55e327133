package dev.touchline.perceive;

import dev.touchline.footage.AccessUnit;
import dev.touchline.sighting.PictureQuality;
import org.jspecify.annotations.Nullable;

/** One access unit between its arrival and the sightings made of it. */
final class Pending {
    private final AccessUnit head;
    private final long era;
    private final long stamp;
    private boolean hurt;
    private boolean shown;
    private @Nullable PictureQuality quality;
    private @Nullable Seen seen;

    /**
     * A unit whose fate is open.
     *
     * @param head the unit without its payload
     * @param era counts the time lines the camera has had, so that a picture of a newer one always comes later
     */
    Pending(AccessUnit head, long era, long stamp) {
        this.head = head;
        this.era = era;
        this.stamp = stamp;
    }

    AccessUnit head() {
        return head;
    }

    long era() {
        return era;
    }

    long stamp() {
        return stamp;
    }

    /** Part of what this picture is made from was lost or damaged. */
    void hurt() {
        hurt = true;
    }

    void shown() {
        shown = true;
    }

    /** Whether the decoder still holds the picture, or never gave one. */
    boolean isInDecoder() {
        return !shown && quality == null;
    }

    void lookedAt(Seen what) {
        seen = what;
        quality = hurt ? PictureQuality.DAMAGED : PictureQuality.CLEAN;
    }

    void notLookedAt(PictureQuality why) {
        quality = why;
    }

    @Nullable
    PictureQuality quality() {
        return quality;
    }

    @Nullable
    Seen seen() {
        return seen;
    }
}
