package dev.touchline.wire;

/** The topics records travel on; the key of each is named beside it. */
public enum Topic {
    /** camera → {@code AccessUnit}, Avro. */
    VIDEO("touchline.video"),
    /** match → {@code FrameSightings}, Avro. */
    SIGHTINGS("touchline.sightings"),
    /** match → {@code MatchFrame}, Avro. */
    FRAMES("touchline.frames"),
    /** match → {@code PlayerState}, Avro. */
    PLAYERS("touchline.players"),
    /** match → {@code TeamState}, Avro. */
    TEAMS("touchline.teams"),
    /** match → {@code MatchEvent}, JSON in binary CloudEvents. */
    EVENTS("touchline.events"),
    /** source → the bytes that could not be read, with the reason in a header. */
    DEADLETTER("touchline.deadletter");

    public static final int PARTITIONS = 12;

    private final String title;

    Topic(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
