package dev.touchline.sighting;

/** What became of one picture on its way through perception. Only {@code CLEAN} and {@code DAMAGED} ones were looked at. */
public enum PictureQuality {
    CLEAN,
    /** The decoder reported concealed or missing data. */
    DAMAGED,
    /** Too old when its turn came, so nobody looked at it. */
    SHED,
    /** The camera is connected and sent nothing. */
    HEARTBEAT,
    /** The decoder cannot show anything before the next key frame. */
    WAITING_FOR_KEY;

    public boolean wasLookedAt() {
        return this == CLEAN || this == DAMAGED;
    }
}
