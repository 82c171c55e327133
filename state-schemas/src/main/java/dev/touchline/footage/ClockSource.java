package dev.touchline.footage;

/** Where a capture time came from: the camera's RTCP sender reports, or our own arrival clock less a known delay. */
public enum ClockSource {
    SENDER_REPORT,
    ARRIVAL
}
