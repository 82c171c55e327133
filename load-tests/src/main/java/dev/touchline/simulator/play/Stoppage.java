package dev.touchline.simulator.play;

/** A dead ball and how play goes on: which restart, by whom, where (metres), and when at the soonest (seconds). */
final class Stoppage {
    /** The ways play begins again, Laws 8, 13 and 15–17. */
    enum Kind {
        KICK_OFF("kick-off", 28, 42),
        THROW_IN("throw-in", 8, 16),
        CORNER("corner", 18, 28),
        GOAL_KICK("goal-kick", 15, 26),
        FREE_KICK("free-kick", 14, 25);

        final String word;
        final double shortest;
        final double longest;

        Kind(String word, double shortest, double longest) {
            this.word = word;
            this.shortest = shortest;
            this.longest = longest;
        }
    }

    final Kind kind;
    final Side side;
    final double x;
    final double y;
    final double since;
    final double until;
    final Player taker;
    final boolean opensPeriod;
    boolean carried;
    double carryFromX;
    double carryFromY;
    double carrySince = -1;
    double swingSince = -1;

    Stoppage(Kind kind, Side side, double x, double y, double since, double until, Player taker, boolean opensPeriod) {
        this.kind = kind;
        this.side = side;
        this.x = x;
        this.y = y;
        this.since = since;
        this.until = until;
        this.taker = taker;
        this.opensPeriod = opensPeriod;
    }
}
