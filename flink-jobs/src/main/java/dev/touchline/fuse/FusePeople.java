package dev.touchline.fuse;

import dev.touchline.match.MatchSetup;
import dev.touchline.pitch.PitchSize;
import dev.touchline.sighting.FrameSightings;
import dev.touchline.sighting.PictureQuality;
import dev.touchline.sighting.PitchEstimate;
import dev.touchline.sighting.Sighting;
import dev.touchline.track.Assignment;
import dev.touchline.track.GroundMotion;
import java.util.ArrayList;
import java.util.List;

/** Holds each camera's picture against everybody known and corrects their places; newcomers wait until they are believed. */
final class FusePeople {
    private static final double LATELY_SECONDS = 0.6;
    private static final double MISSED_SECONDS = 0.1;
    private static final double NEWCOMER_SECONDS = 0.8;
    private static final double STARTING_SPEED_SIGMA = 2.5;
    private static final double DOUBT_MARGIN = 3;
    private static final double DOUBT = 0.998;
    private static final long LABEL_MICROS = 500_000;
    private static final int PASSER_BY_HITS = 40;
    private static final double PASSER_BY_SECONDS = 5;

    private final FusionRules rules;
    private final PitchSize pitch;
    private final Census census;
    private final Arrivals arrivals;
    private final Cuts cuts;
    private final Views views;

    FusePeople(MatchSetup setup, FusionRules rules, Census census) {
        this.rules = rules;
        this.pitch = setup.pitch();
        this.census = census;
        this.arrivals = new Arrivals(census, rules);
        this.cuts = new Cuts(rules.cut());
        this.views = new Views(setup.cameras());
    }

    People after(People before, FrameSightings picture) {
        long now = Math.max(before.timeMicros(), picture.captureTimeMicros());
        double late = (now - picture.captureTimeMicros()) / 1e6;
        var look = new Look(picture.camera(), picture.captureTimeMicros(), late, rules);
        double seconds = before.timeMicros() == 0 ? 0 : (now - before.timeMicros()) / 1e6;
        List<WorldPerson> known = moved(before.known(), seconds);
        List<WorldPerson> newcomers = moved(before.newcomers(), seconds);
        List<Sighting> shown = near(picture.people());
        List<Sighting> open = new ArrayList<>(shown);
        List<WorldPerson> found = new ArrayList<>(known);
        match(found, open, look);
        boolean cut = picture.quality() == PictureQuality.CLEAN && cuts.isCut(known, found, shown, look);
        if (cut) {
            open = new ArrayList<>(shown);
            known = cuts.after(known, look);
            newcomers = cuts.after(newcomers, look);
            match(known, open, look);
        } else {
            known = found;
        }
        match(newcomers, open, look);
        miss(known, look);
        miss(newcomers, look);
        for (Sighting sighting : open) {
            if (sighting.trackId() != 0) {
                boolean sure = cut && sighting.score() >= rules.leastWorth() + rules.outweighing();
                newcomers.add(begun(sighting, look, sure ? rules.arrivalHits() : 1));
            }
        }
        int nextId = arrivals.settle(known, newcomers, before.nextId(), look);
        newcomers.removeIf(person -> person.unseenSeconds(now) > NEWCOMER_SECONDS);
        known.removeIf(person -> person.hits() < PASSER_BY_HITS && person.unseenSeconds(now) > PASSER_BY_SECONDS);
        known.removeIf(person -> person.worth().mean() < rules.leastWorth());
        known.removeIf(person -> census.isBystander(person) && person.unseenSeconds(now) > PASSER_BY_SECONDS);
        boolean label = now - before.labelledMicros() >= LABEL_MICROS || nextId != before.nextId();
        if (label) {
            Doubles.part(known, now);
        }
        return new People(
                now,
                nextId,
                label ? now : before.labelledMicros(),
                label ? census.labelled(known, now) : known,
                newcomers);
    }

    private void miss(List<WorldPerson> people, Look look) {
        for (int index = 0; index < people.size(); index++) {
            WorldPerson person = people.get(index);
            if (person.lastSeenBy(look.camera()) != look.captureMicros()
                    && person.unseenSeconds(look.captureMicros()) < MISSED_SECONDS
                    && views.show(
                            look.camera(), person.motion().x(), person.motion().y())) {
                people.set(index, person.missed());
            }
        }
    }

    private List<WorldPerson> moved(List<WorldPerson> people, double seconds) {
        List<WorldPerson> later = new ArrayList<>(people.size());
        for (WorldPerson person : people) {
            later.add(person.moved(person.motion().after(seconds, rules.motion())));
        }
        return later;
    }

    /** Sightings that can be somebody of the match: on the pitch or just beside it. */
    private List<Sighting> near(List<Sighting> people) {
        return people.stream()
                .filter(sighting -> pitch.contains(sighting.spot().point(), rules.pitchMargin()))
                .toList();
    }

    /** Assigns the sightings to people, corrects those found, and takes the used sightings off the list. */
    private void match(List<WorldPerson> people, List<Sighting> open, Look look) {
        double[][] cost = new double[people.size()][open.size()];
        for (int column = 0; column < open.size(); column++) {
            Sighting sighting = open.get(column);
            boolean bound = sighting.trackId() != 0
                    && people.stream().anyMatch(person -> person.isBoundTo(look.camera(), sighting.trackId()));
            for (int row = 0; row < people.size(); row++) {
                cost[row][column] = isOpen(people.get(row), sighting, look)
                        ? look.cost(people.get(row), sighting, bound)
                        : Double.POSITIVE_INFINITY;
            }
        }
        int[] columnOf = Assignment.solve(cost, look.ofNobody());
        List<Sighting> used = new ArrayList<>();
        for (int row = 0; row < columnOf.length; row++) {
            if (columnOf[row] >= 0) {
                Sighting sighting = open.get(columnOf[row]);
                people.set(row, corrected(people.get(row), sighting, look, isDoubtful(cost, row, columnOf[row])));
                used.add(sighting);
            }
        }
        open.removeAll(used);
    }

    /** Somebody long unseen is found again only through a newcomer, so that one false alarm cannot fetch them. */
    private static boolean isOpen(WorldPerson person, Sighting sighting, Look look) {
        return person.unseenSeconds(look.captureMicros()) <= LATELY_SECONDS
                || (sighting.trackId() != 0 && person.isBoundTo(look.camera(), sighting.trackId()));
    }

    /** Whether somebody else could as well have been the one the sighting shows. */
    private static boolean isDoubtful(double[][] cost, int chosen, int column) {
        for (int row = 0; row < cost.length; row++) {
            if (row != chosen && cost[row][column] < cost[chosen][column] + DOUBT_MARGIN) {
                return true;
            }
        }
        return false;
    }

    private static WorldPerson corrected(WorldPerson person, Sighting sighting, Look look, boolean doubtful) {
        PitchEstimate spot = look.spot(person.motion(), sighting);
        double surprise = person.motion().surprise(spot);
        if (surprise > 9) { // a merged or cut-off box, or a camera that sees it elsewhere: follow, but slowly
            double factor = surprise / 9;
            spot = new PitchEstimate(
                    spot.x(),
                    spot.y(),
                    spot.varianceX() * factor,
                    spot.covarianceXY() * factor,
                    spot.varianceY() * factor);
        }
        return person.seen(
                person.motion().corrected(spot),
                person.evidence().with(sighting.kit()),
                sighting.score(),
                new Binding(look.camera(), sighting.trackId(), look.captureMicros()),
                doubtful ? DOUBT : 1);
    }

    /** A newcomer; after a cut, where nobody can be mistaken for somebody known, a clear one is believed at once. */
    private static WorldPerson begun(Sighting sighting, Look look, int hits) {
        GroundMotion still = GroundMotion.first(sighting.spot(), STARTING_SPEED_SIGMA);
        return WorldPerson.newcomer(
                GroundMotion.first(look.spot(still, sighting), STARTING_SPEED_SIGMA),
                sighting.kit(),
                sighting.score(),
                new Binding(look.camera(), sighting.trackId(), look.captureMicros()),
                hits);
    }
}
