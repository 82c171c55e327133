package dev.touchline.fuse;

import dev.touchline.match.CameraState;
import dev.touchline.match.MatchFrame;
import dev.touchline.sighting.FrameSightings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps each camera's progress, puts pictures in order of capture, and says when a frame has waited long enough. */
final class Feeds {
    private static final int STRAYS_BELIEVED = 25;
    /** Far beyond any match, and far enough from the largest number to reckon with. */
    private static final long END_OF_TIME = Long.MAX_VALUE / 4;

    private final FusionRules rules;

    Feeds(FusionRules rules) {
        this.rules = rules;
    }

    World heard(World before, FrameSightings picture, long wallMicros) {
        CameraFeed feed = feed(before, picture.camera());
        boolean again = picture.sequence() <= feed.sequence() && picture.captureTimeMicros() <= feed.progressMicros();
        if (picture.captureTimeMicros() <= 0 || picture.captureTimeMicros() > END_OF_TIME || again) {
            return before;
        }
        boolean first = before.nextFrame() < 0;
        if (!first && isStray(before, picture)) {
            boolean believed = feed.strays() >= STRAYS_BELIEVED
                    && (!hasOthersLive(before, picture.camera(), wallMicros)
                            || isRightedBy(before, picture, wallMicros));
            return believed ? reanchored(picture, wallMicros, before) : withFeed(before, strayed(feed, wallMicros));
        }
        World with = withFeed(before, progressed(feed, picture, wallMicros));
        long nextFrame = first ? ceiling(picture.captureTimeMicros()) : before.nextFrame();
        return new World(
                nextFrame,
                with.newestUsedMicros(),
                with.feeds(),
                leads(before, with, wallMicros),
                queued(before.waiting(), picture),
                with.people(),
                with.ball(),
                with.past());
    }

    /** Whether the next frame has all it will get. */
    boolean isDue(World world, long wallMicros) {
        if (world.nextFrame() < 0) {
            return false;
        }
        long time = world.nextFrame() * MatchFrame.STEP_MICROS;
        if (world.leadMicros() < time) {
            return false;
        }
        if (deadlineMicros(world) <= wallMicros) {
            return true;
        }
        for (CameraFeed feed : world.feeds()) {
            if (feed.progressMicros() < time && !isIdle(feed, world, wallMicros)) {
                return false;
            }
        }
        return true;
    }

    /** The wall-clock time at which the next frame stops waiting, or {@code Long.MAX_VALUE} if nothing makes it due. */
    long deadlineMicros(World world) {
        long time = world.nextFrame() * MatchFrame.STEP_MICROS;
        for (Lead lead : world.leads()) {
            if (lead.progressMicros() >= time) {
                return lead.wallMicros() + rules.maxWaitMicros();
            }
        }
        return Long.MAX_VALUE;
    }

    boolean isIdle(CameraFeed feed, World world, long wallMicros) {
        return wallMicros - feed.heardMicros() > rules.idleMicros()
                || world.leadMicros() - feed.progressMicros() > rules.idleMicros();
    }

    private static CameraFeed feed(World world, String camera) {
        for (CameraFeed feed : world.feeds()) {
            if (feed.camera().equals(camera)) {
                return feed;
            }
        }
        return new CameraFeed(camera, -1, Long.MIN_VALUE / 2, 0, CameraState.IDLE, 0);
    }

    private static CameraFeed progressed(CameraFeed feed, FrameSightings picture, long wallMicros) {
        return new CameraFeed(
                feed.camera(),
                picture.sequence(),
                Math.max(feed.progressMicros(), picture.captureTimeMicros()),
                wallMicros,
                picture.quality().wasLookedAt() ? CameraState.LIVE : CameraState.SHEDDING,
                0);
    }

    private static CameraFeed strayed(CameraFeed feed, long wallMicros) {
        return new CameraFeed(
                feed.camera(),
                feed.sequence(),
                feed.progressMicros(),
                feed.strays() == 0 ? feed.heardMicros() : Math.min(wallMicros, feed.heardMicros()),
                feed.state(),
                feed.strays() + 1);
    }

    private boolean isStray(World world, FrameSightings picture) {
        long lead = world.leadMicros();
        long ahead = picture.captureTimeMicros() - lead;
        return lead > 0 && (ahead > rules.strayMicros() || ahead < -rules.strayMicros());
    }

    /** Whether the picture is of now and the cameras heard so far are not: the first to be heard had a wrong clock. */
    private boolean isRightedBy(World world, FrameSightings picture, long wallMicros) {
        return Math.abs(wallMicros - picture.captureTimeMicros()) <= rules.strayMicros()
                && Math.abs(wallMicros - world.leadMicros()) > rules.strayMicros();
    }

    private boolean hasOthersLive(World world, String camera, long wallMicros) {
        return world.feeds().stream()
                .anyMatch(feed -> !feed.camera().equals(camera)
                        && feed.strays() == 0
                        && wallMicros - feed.heardMicros() <= rules.idleMicros());
    }

    /** Every camera says it is another time, so it is: go on from there, with the ids but without the places. */
    private World reanchored(FrameSightings picture, long wallMicros, World before) {
        People people = before.people();
        List<FrameSightings> waiting = new ArrayList<>();
        waiting.add(picture);
        List<CameraFeed> feeds = new ArrayList<>();
        feeds.add(progressed(feed(World.unseen(), picture.camera()), picture, wallMicros));
        List<Lead> leads = new ArrayList<>();
        leads.add(new Lead(picture.captureTimeMicros(), wallMicros));
        return new World(
                ceiling(picture.captureTimeMicros()),
                picture.captureTimeMicros(),
                feeds,
                leads,
                waiting,
                new People(0, people.nextId(), 0, new ArrayList<>(), new ArrayList<>()),
                BallAccounts.none(),
                new ArrayList<>());
    }

    private static World withFeed(World world, CameraFeed changed) {
        List<CameraFeed> feeds = new ArrayList<>(world.feeds());
        feeds.removeIf(feed -> feed.camera().equals(changed.camera()));
        feeds.add(changed);
        feeds.sort(Comparator.comparing(CameraFeed::camera));
        return new World(
                world.nextFrame(),
                world.newestUsedMicros(),
                feeds,
                world.leads(),
                world.waiting(),
                world.people(),
                world.ball(),
                world.past());
    }

    private static List<Lead> leads(World before, World with, long wallMicros) {
        long passed = before.nextFrame() * MatchFrame.STEP_MICROS;
        List<Lead> leads = new ArrayList<>(before.leads());
        leads.removeIf(lead -> before.nextFrame() >= 0 && lead.progressMicros() < passed);
        if (with.leadMicros() > before.leadMicros()) {
            leads.add(new Lead(with.leadMicros(), wallMicros));
        }
        return leads;
    }

    private static List<FrameSightings> queued(List<FrameSightings> waiting, FrameSightings picture) {
        List<FrameSightings> queue = new ArrayList<>(waiting);
        queue.add(picture);
        queue.sort(Comparator.comparingLong(FrameSightings::captureTimeMicros).thenComparing(FrameSightings::camera));
        return queue;
    }

    private static long ceiling(long micros) {
        return Math.floorDiv(micros + MatchFrame.STEP_MICROS - 1, MatchFrame.STEP_MICROS);
    }
}
