package dev.touchline.fuse;

import dev.touchline.sighting.KitLikelihoods;
import dev.touchline.sighting.PitchEstimate;
import dev.touchline.track.GroundMotion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Decides who a newcomer is: somebody known whom this camera shows apart, somebody lost who is back, or somebody new.
 * Costs are minus twice log-likelihoods.
 */
final class Arrivals {
    private static final double LOST_SECONDS = 0.25;
    private static final double SAME_METRES = 1.5;
    private static final long SAME_PICTURE_MICROS = 300_000;
    private static final double FASTEST = 9.5;
    private static final double SPARE_METRES = 3;
    private static final double NEW_COST = 10;
    private static final double KIT_FULL_COST = 14;
    private static final double OTHER_KIT = 1;
    private static final int SURE_OF_KIT_HITS = 10;
    private static final double ONLY_ONE_LOST = 5;
    private static final double SEEN_TOGETHER = 6;
    private static final double GONE_SECONDS = 3;
    private static final double NEARBY_METRES = 5;
    private static final double WIDTH_OF_PITCH = 12;
    private static final int INSISTING_HITS = 25;
    private static final double WIDEST = 20;

    private final Census census;
    private final FusionRules rules;

    Arrivals(Census census, FusionRules rules) {
        this.census = census;
        this.rules = rules;
    }

    /** Moves every newcomer that is believed by now among the known; the next id to give comes back. */
    int settle(List<WorldPerson> known, List<WorldPerson> newcomers, int nextId, Look look) {
        int id = nextId;
        List<WorldPerson> waiting = new ArrayList<>();
        newcomers.sort(Comparator.comparingDouble(
                (WorldPerson newcomer) -> -newcomer.worth().mean()));
        for (WorldPerson newcomer : newcomers) {
            boolean ripe = newcomer.hits() >= rules.arrivalHits()
                    && newcomer.worth().mean() >= rules.leastWorth()
                    && newcomer.wasSeenBy(look.camera(), look.captureMicros(), 0);
            if (!ripe) {
                waiting.add(newcomer);
            } else if (!joins(known, newcomer, look) && !returns(known, newcomer, look)) {
                boolean place = !census.isFull(known) || isVacated(known, newcomer, look);
                if (!place || isContested(known, newcomer, look)) {
                    waiting.add(newcomer);
                } else {
                    known.add(newcomer.named(id++, 1).labelled(Census.likeliest(newcomer.evidence())));
                }
            }
        }
        newcomers.clear();
        newcomers.addAll(waiting);
        return id;
    }

    /**
     * With everybody known and one more seen for long, somebody known is wrong: whoever never moves was no person, and
     * whoever has long been lost without fitting this one was taken for somebody else. Their place is free again.
     */
    private boolean isVacated(List<WorldPerson> known, WorldPerson newcomer, Look look) {
        return isOutweighed(known, newcomer) || (newcomer.hits() >= INSISTING_HITS && isGivenUp(known, newcomer, look));
    }

    /** Of what never moves and hardly looks like a person, the least likely one makes room for who looks more like one. */
    private boolean isOutweighed(List<WorldPerson> known, WorldPerson newcomer) {
        WorldPerson least = null;
        for (WorldPerson person : known) {
            if (person.isPosed()
                    && !census.isBystander(person)
                    && (least == null || person.worth().mean() < least.worth().mean())) {
                least = person;
            }
        }
        return least != null
                && least.worth().mean() < newcomer.worth().mean() - rules.outweighing()
                && known.remove(least);
    }

    private boolean isGivenUp(List<WorldPerson> known, WorldPerson newcomer, Look look) {
        if (newcomer.haunt().isStill()) {
            return false;
        }
        WorldPerson wrong = null;
        double longest = GONE_SECONDS;
        for (WorldPerson person : known) {
            double unseen = person.isStatue() ? Double.MAX_VALUE : person.unseenSeconds(look.captureMicros());
            if (unseen > longest && !census.isBystander(person)) {
                longest = unseen;
                wrong = person;
            }
        }
        return wrong != null && known.remove(wrong);
    }

    /** Somebody known stands there, and only other cameras see them: the two places are one person's. */
    private static boolean joins(List<WorldPerson> known, WorldPerson newcomer, Look look) {
        int nearest = -1;
        double least = SAME_METRES;
        for (int index = 0; index < known.size(); index++) {
            WorldPerson person = known.get(index);
            double distance =
                    person.motion().spot().distanceTo(newcomer.motion().spot());
            if (distance < least
                    && person.unseenSeconds(look.captureMicros()) < LOST_SECONDS
                    && !person.wasSeenBy(look.camera(), look.captureMicros(), SAME_PICTURE_MICROS)
                    && disagreement(person, newcomer) < 3) {
                nearest = index;
                least = distance;
            }
        }
        if (nearest < 0) {
            return false;
        }
        known.set(nearest, known.get(nearest).joinedWith(newcomer));
        return true;
    }

    /** The likeliest of those lost takes the newcomer's place, unless somebody new is likelier still. */
    private boolean returns(List<WorldPerson> known, WorldPerson newcomer, Look look) {
        Kit kit = Census.likeliest(newcomer.evidence());
        double fresh = census.isFull(known) ? WIDEST : NEW_COST + (census.isFull(kit, known) ? KIT_FULL_COST : 0);
        int best = -1;
        double least = fresh;
        double others = Math.exp(-fresh / 2);
        for (int index = 0; index < known.size(); index++) {
            double cost = costOfReturn(known, known.get(index), newcomer, look);
            if (cost < least) {
                best = index;
                least = cost;
            }
            others += Math.exp(-cost / 2);
        }
        if (best < 0) {
            return false;
        }
        double sureness = Math.exp(-least / 2) / Math.max(others, Double.MIN_NORMAL);
        known.set(best, known.get(best).foundAs(newcomer, Math.min(1, sureness)));
        return true;
    }

    private double costOfReturn(List<WorldPerson> known, WorldPerson person, WorldPerson newcomer, Look look) {
        if (!canHaveCome(person, newcomer, look)) {
            return Double.POSITIVE_INFINITY;
        }
        GroundMotion found = newcomer.motion();
        var spot = new PitchEstimate(
                found.x(),
                found.y(),
                found.place().xx(),
                found.place().xy(),
                found.place().yy());
        double kit = disagreement(person, newcomer);
        if (kit > OTHER_KIT && newcomer.hits() < SURE_OF_KIT_HITS) {
            return Double.POSITIVE_INFINITY;
        }
        boolean only = known.stream()
                .noneMatch(other -> other.id() != person.id()
                        && other.kit() == person.kit()
                        && other.unseenSeconds(look.captureMicros()) >= LOST_SECONDS);
        return person.motion().surprise(spot)
                + Math.min(WIDTH_OF_PITCH, Look.width(person.motion(), spot))
                + kit
                + (wasThereBefore(person, newcomer) ? SEEN_TOGETHER : 0)
                - (only && census.isFull(person.kit(), known) ? ONLY_ONE_LOST : 0);
    }

    /** Whether somebody lost could have come here, so that the newcomer's kit should be sure before it counts as new. */
    private static boolean isContested(List<WorldPerson> known, WorldPerson newcomer, Look look) {
        return newcomer.hits() < SURE_OF_KIT_HITS
                && known.stream().anyMatch(person -> canHaveCome(person, newcomer, look));
    }

    /** Whether there was time to come here; and who came from afar has been moving. */
    private static boolean canHaveCome(WorldPerson person, WorldPerson newcomer, Look look) {
        double unseen = person.unseenSeconds(look.captureMicros());
        double distance = person.motion().spot().distanceTo(newcomer.motion().spot());
        boolean came = distance < NEARBY_METRES || !newcomer.haunt().isStill();
        return came && unseen >= LOST_SECONDS && distance <= SPARE_METRES + FASTEST * unseen;
    }

    /** Both were seen at the same time, so they are two, unless the known one had been mistaken before it was lost. */
    private static boolean wasThereBefore(WorldPerson person, WorldPerson newcomer) {
        return newcomer.firstMicros() < person.lastSeenMicros() - SAME_PICTURE_MICROS;
    }

    private static double disagreement(WorldPerson a, WorldPerson b) {
        KitLikelihoods known = a.evidence().probabilities();
        return KitEvidence.disagreement(known, b.evidence().probabilities(), 0.003);
    }
}
