package dev.touchline.tactics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds contacts with the ball: who has it at a moment, and how it goes on from there. */
final class FindTouches {
    /** Microseconds on either side of an instant over which the ball's motion is taken. */
    static final long WINDOW = 200_000;
    /** The judgement is late by as much. */
    static final long LATE = FollowBall.LATE;

    private final FollowBall follow = new FollowBall();

    /** The contact at a moment, if there was one; {@code owner} is the last one before it. */
    @Nullable
    Touch at(List<Moment> moments, Moment middle, @Nullable Touch owner) {
        boolean still = owner != null && owner.timeMicros() == before(moments, middle);
        FollowBall.Holder holder = follow.at(moments, middle, owner, still);
        if (holder == null) {
            return null;
        }
        Near player = holder.player();
        Motion after = Motion.over(BallWatch.around(moments, middle, 0, WINDOW));
        return Touch.of(player, middle, after, Confidence.touch(middle, player, holder.certainty()));
    }

    private static long before(List<Moment> moments, Moment middle) {
        long before = Long.MIN_VALUE;
        for (Moment moment : moments) {
            before = moment.timeMicros() < middle.timeMicros() ? Math.max(before, moment.timeMicros()) : before;
        }
        return before;
    }
}
