package dev.touchline.tactics;

/**
 * How sure a call is, 0 to 1, from what it rests on: whether the ball was the ball, whether the player was of that side, and
 * by what margin each threshold was met. A call is no surer than the least sure thing it rests on.
 */
final class Confidence {
    /** Either way is as likely. */
    static final double EVEN = 0.5;

    private Confidence() {}

    /** A threshold that is just met is an even chance, met twice over three quarters, met by half one quarter. */
    static double met(double measured, double limit) {
        if (limit <= 0) {
            return 1;
        }
        return measured >= limit ? 1 - limit / (2 * measured) : Math.max(0, measured / (2 * limit));
    }

    /** The same for what has to be below a limit, as a distance has. */
    static double below(double limit, double measured) {
        return met(/* measured= */ limit, /* limit= */ measured);
    }

    static double weakest(double... parts) {
        double least = 1;
        for (double part : parts) {
            least = part >= 0 ? Math.min(least, part) : 0; // what is not a number is no reason to believe
        }
        return least;
    }

    /** Two witnesses who know nothing of each other say the same. */
    static double both(double one, double other) {
        return 1 - (1 - one) * (1 - other);
    }

    /** That a player touched the ball; {@code who} that it was this one rather than another. */
    static double touch(Moment ball, Near player, double who) {
        return weakest(ball.certainty(), player.teamProbability(), who);
    }
}
