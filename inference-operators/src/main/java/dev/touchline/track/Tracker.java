package dev.touchline.track;

import dev.touchline.footage.PixelBox;
import dev.touchline.sighting.KitLikelihoods;
import dev.touchline.sighting.PitchEstimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Follows everybody through one camera's pictures: Kalman filters on the pitch, boxes and kits in the cost, assignment first
 * of the sure and then of the doubtful detections; after a cut everybody afresh. Pure: the same input gives the same ids, so a
 * replay agrees.
 */
public final class Tracker {
    private static final double LONGEST_STEP_SECONDS = 2;
    private static final double STARTING_SPEED_SIGMA = 3;
    private static final int KIT_MEMORY = 40;
    private static final double CROWDED = 0.15;
    private static final int FOLLOWED_HITS = 5;

    private final TrackerRules rules;
    private final PairCost cost;

    public Tracker(TrackerRules rules) {
        this.rules = rules;
        this.cost = new PairCost(rules);
    }

    /** Tracks after one more picture; what each detection became is {@link Tracks#trackIdOf}. */
    public Tracks step(Tracks before, long captureTimeMicros, List<PlacedDetection> detections) {
        long gap = captureTimeMicros - before.timeMicros();
        double seconds = Math.max(0, Math.min(gap / 1e6, LONGEST_STEP_SECONDS));
        List<Track> tracks = predicted(before.tracks(), seconds);
        List<Integer> sound = withoutDuplicates(detections);
        List<Integer> sure = new ArrayList<>(sound);
        sure.removeIf(index -> detections.get(index).score() < rules.sureScore());
        List<Integer> doubtful = new ArrayList<>(sound);
        doubtful.removeAll(sure);
        match(tracks, detections, sure, false);
        match(tracks, detections, doubtful, true);
        boolean cut = isCut(before.tracks(), tracks, gap, sure.size());
        if (cut) {
            tracks.clear();
            sure = new ArrayList<>(sound);
            sure.removeIf(index -> detections.get(index).score() < rules.sureScore());
        }
        tracks.removeIf(this::isGivenUp);
        long nextId = before.nextId();
        for (int index : sure) {
            tracks.add(begun(nextId++, index, detections.get(index), cut ? rules.confirmingHits() : 1));
        }
        return new Tracks(captureTimeMicros, nextId, tracks);
    }

    /** Whether hardly any of those found in the picture before are in this one, and others are. */
    private boolean isCut(List<Track> before, List<Track> after, long gapMicros, int elsewhere) {
        int followed = 0;
        int goingOn = 0;
        for (int row = 0; row < before.size(); row++) {
            if (before.get(row).hits() >= FOLLOWED_HITS && before.get(row).detection() != Track.NOT_SEEN) {
                followed++;
                goingOn += after.get(row).detection() != Track.NOT_SEEN ? 1 : 0;
            }
        }
        return rules.cut().isCut(gapMicros, followed, goingOn, elsewhere);
    }

    private List<Track> predicted(List<Track> tracks, double seconds) {
        List<Track> later = new ArrayList<>(tracks.size());
        for (Track track : tracks) {
            PixelBox box = track.box();
            later.add(new Track(
                    track.id(),
                    track.motion().after(seconds, rules.motion()),
                    new PixelBox(
                            box.left() + track.driftX() * seconds,
                            box.top() + track.driftY() * seconds,
                            box.width(),
                            box.height()),
                    track.driftX(),
                    track.driftY(),
                    track.kit(),
                    track.hits(),
                    track.unseenSeconds() + seconds,
                    Track.NOT_SEEN));
        }
        return later;
    }

    /** Indices of the detections to look at, best first, without those that show somebody a better one shows. */
    private List<Integer> withoutDuplicates(List<PlacedDetection> detections) {
        List<Integer> ranked = new ArrayList<>();
        for (int index = 0; index < detections.size(); index++) {
            if (detections.get(index).isSound() && detections.get(index).score() >= rules.doubtfulScore()) {
                ranked.add(index);
            }
        }
        ranked.sort(Comparator.comparingDouble(
                (Integer index) -> -detections.get(index).score()));
        List<Integer> kept = new ArrayList<>();
        for (int index : ranked) {
            PixelBox box = detections.get(index).box();
            if (kept.stream().noneMatch(other -> detections.get(other).box().overlap(box) > rules.duplicateOverlap())) {
                kept.add(index);
            }
        }
        return kept;
    }

    /** Matches the tracks not yet seen with the given detections, and takes the matched ones off the list. */
    private void match(List<Track> tracks, List<PlacedDetection> detections, List<Integer> indices, boolean doubtful) {
        List<Integer> open = new ArrayList<>();
        for (int row = 0; row < tracks.size(); row++) {
            if (tracks.get(row).detection() == Track.NOT_SEEN
                    && !(doubtful && tracks.get(row).hits() < rules.confirmingHits())) {
                open.add(row);
            }
        }
        double[][] costs = new double[open.size()][indices.size()];
        for (int row = 0; row < open.size(); row++) {
            for (int column = 0; column < indices.size(); column++) {
                costs[row][column] = cost.of(tracks.get(open.get(row)), detections.get(indices.get(column)), doubtful);
            }
        }
        int[] columnOf = Assignment.solve(costs, cost.ofNobody());
        List<Integer> taken = new ArrayList<>();
        for (int row = 0; row < columnOf.length; row++) {
            if (columnOf[row] >= 0) {
                int index = indices.get(columnOf[row]);
                tracks.set(open.get(row), seen(tracks.get(open.get(row)), index, detections));
                taken.add(index);
            }
        }
        indices.removeAll(taken);
    }

    private Track seen(Track track, int index, List<PlacedDetection> detections) {
        PlacedDetection found = detections.get(index);
        PitchEstimate spot = rules.widened(found.spot(), 1);
        double surprise = track.motion().surprise(spot);
        if (surprise > 9) { // cut-off feet or a merged box: believe it less, follow it still
            spot = rules.widened(found.spot(), surprise / 9);
        }
        double since = Math.max(track.unseenSeconds(), 0.01);
        double share = track.hits() == 1 ? 1 : Math.min(0.5, 4 * since);
        double movedX = found.box().left()
                + found.box().width() / 2
                - track.box().left()
                - track.box().width() / 2;
        double movedY = found.box().top()
                + found.box().height() / 2
                - track.box().top()
                - track.box().height() / 2;
        return new Track(
                track.id(),
                track.motion().corrected(spot),
                found.box(),
                track.driftX() + share * movedX / since,
                track.driftY() + share * movedY / since,
                kitAfter(track, index, detections),
                track.hits() + 1,
                0,
                index);
    }

    /** A crowded box shows other people's shirts too, so it counts for a quarter. */
    private static KitLikelihoods kitAfter(Track track, int index, List<PlacedDetection> detections) {
        PixelBox box = detections.get(index).box();
        boolean crowded = false;
        for (int other = 0; other < detections.size() && !crowded; other++) {
            crowded = other != index && detections.get(other).box().overlap(box) > CROWDED;
        }
        double share = (crowded ? 0.25 : 1) / (Math.min(track.hits(), KIT_MEMORY) + 1);
        return KitMean.mixed(track.kit(), detections.get(index).kit(), share);
    }

    private boolean isGivenUp(Track track) {
        return track.unseenSeconds() > rules.patienceSeconds()
                || (track.hits() < rules.confirmingHits() && track.detection() == Track.NOT_SEEN);
    }

    private Track begun(long id, int index, PlacedDetection found, int hits) {
        var motion = GroundMotion.first(rules.widened(found.spot(), 1), STARTING_SPEED_SIGMA);
        return new Track(id, motion, found.box(), 0, 0, found.kit(), hits, 0, index);
    }
}
