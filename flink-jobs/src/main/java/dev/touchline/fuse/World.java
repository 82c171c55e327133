package dev.touchline.fuse;

import dev.touchline.sighting.FrameSightings;
import java.util.ArrayList;
import java.util.List;

/**
 * All that fusion remembers of a match between two pictures; plain enough to be a job's state.
 *
 * @param nextFrame grid number of the next frame to come, -1 before the first picture
 * @param newestUsedMicros capture time of the newest picture that contributed
 * @param past where the ball was at the latest frames, as far as is known by now
 * @param waiting pictures heard but not used yet, in order of capture
 */
public record World(
        long nextFrame,
        long newestUsedMicros,
        List<CameraFeed> feeds,
        List<Lead> leads,
        List<FrameSightings> waiting,
        People people,
        BallAccounts ball,
        List<PastBall> past) {
    public static World unseen() {
        return new World(
                -1,
                0,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                People.nobody(),
                BallAccounts.none(),
                new ArrayList<>());
    }

    /** The same world, waiting for the frame after. */
    World next(List<PastBall> pastNow) {
        return new World(nextFrame + 1, newestUsedMicros, feeds, leads, waiting, people, ball, pastNow);
    }

    long leadMicros() {
        long lead = Long.MIN_VALUE;
        for (CameraFeed feed : feeds) {
            lead = Math.max(lead, feed.progressMicros());
        }
        return lead;
    }
}
