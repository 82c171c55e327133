package dev.touchline.fuse;

import dev.touchline.match.FrameBall;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.rules.MatchRules;
import dev.touchline.sighting.FrameSightings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes one world of many cameras: pictures are used at their own capture times, frames come on a 25 Hz grid once every live
 * camera has passed them or the wait is over. Pure: the same pictures at the same wall-clock times give the same frames.
 */
public final class Fusion {
    private final FusionRules rules;
    private final Feeds feeds;
    private final Census census;
    private final FusePeople fusePeople;
    private final FuseBall fuseBall;
    private final Settle settle;
    private final Snapshot snapshot;

    /** Fusion by the standard rules of a match. */
    public Fusion(MatchSetup setup, FusionRules rules) {
        this(setup, rules, MatchRules.STANDARD.version());
    }

    /** Fusion whose frames carry that version of a match's rules. */
    public Fusion(MatchSetup setup, FusionRules rules, int rulesVersion) {
        this.rules = rules;
        census = new Census(setup);
        feeds = new Feeds(rules);
        fusePeople = new FusePeople(setup, rules, census);
        var field = BallField.of(setup);
        fuseBall = new FuseBall(setup, field);
        settle = new Settle(field);
        snapshot = new Snapshot(setup, rules, rulesVersion, census, field, feeds);
    }

    /** The world with one more picture heard of, and the frames it makes due; {@code wallMicros} is now on the wall clock. */
    public Frames accept(World before, FrameSightings picture, long wallMicros) {
        return advance(feeds.heard(before, picture, wallMicros), wallMicros);
    }

    /** The world after waiting until {@code wallMicros}, and the frames that have waited long enough. */
    public Frames advance(World before, long wallMicros) {
        World world = before;
        List<MatchFrame> due = new ArrayList<>();
        while (feeds.isDue(world, wallMicros)) {
            world = used(world, world.nextFrame() * MatchFrame.STEP_MICROS);
            @Nullable FrameBall ball = snapshot.ball(world.ball(), world.nextFrame() * MatchFrame.STEP_MICROS);
            List<PastBall> past = settle.after(world.past(), world.ball(), world.nextFrame(), ball);
            due.add(snapshot.of(world, ball, past, wallMicros));
            world = world.next(past);
        }
        return new Frames(world, due);
    }

    /** When on the wall clock {@link #advance} should be called at the latest; {@code Long.MAX_VALUE} for no need. */
    public long deadlineMicros(World world) {
        return world.nextFrame() < 0 ? Long.MAX_VALUE : feeds.deadlineMicros(world);
    }

    /** The world after the pictures captured until then. */
    private World used(World world, long untilMicros) {
        People people = world.people();
        BallAccounts ball = world.ball();
        long newest = world.newestUsedMicros();
        List<FrameSightings> waiting = new ArrayList<>();
        for (FrameSightings picture : world.waiting()) {
            if (picture.captureTimeMicros() > untilMicros) {
                waiting.add(picture);
            } else if (picture.quality().wasLookedAt()
                    && untilMicros - picture.captureTimeMicros() <= rules.lateMicros()) {
                people = fusePeople.after(people, picture);
                ball = fuseBall.after(ball, picture, people.of(census.withoutBystanders(people.known())));
                newest = Math.max(newest, picture.captureTimeMicros());
            }
        }
        return new World(world.nextFrame(), newest, world.feeds(), world.leads(), waiting, people, ball, world.past());
    }
}
