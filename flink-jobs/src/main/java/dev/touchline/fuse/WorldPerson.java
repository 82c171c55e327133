package dev.touchline.fuse;

import dev.touchline.sighting.KitLikelihoods;
import dev.touchline.track.GroundMotion;
import dev.touchline.track.Matrix2;
import java.util.ArrayList;
import java.util.List;

/**
 * One person of the match as all cameras together know them; metres, microseconds UTC.
 *
 * @param id 0 while it is only a newcomer
 * @param bindings the cameras' tracks lately taken for this person
 * @param identity how probable it is that this is still the person who was given the id
 */
public record WorldPerson(
        int id,
        GroundMotion motion,
        KitEvidence evidence,
        Kit kit,
        List<Binding> bindings,
        long firstMicros,
        long lastSeenMicros,
        int hits,
        Haunt haunt,
        Worth worth,
        double identity) {
    private static final double BINDING_MICROS = 3e6;
    private static final double STATUE_SECONDS = 15;
    private static final double POSED_SECONDS = 2;
    private static final double ANYWHERE_VARIANCE = 100;
    private static final long LOST_MICROS = 1_000_000;

    static WorldPerson newcomer(GroundMotion motion, KitLikelihoods kit, double score, Binding binding, int hits) {
        List<Binding> bindings = new ArrayList<>();
        bindings.add(binding);
        long now = binding.lastMicros();
        return new WorldPerson(
                0,
                motion,
                KitEvidence.first(kit),
                Kit.UNKNOWN,
                bindings,
                now,
                now,
                hits,
                Haunt.at(motion.x(), motion.y()),
                Worth.of(score),
                1);
    }

    WorldPerson moved(GroundMotion later) {
        return new WorldPerson(
                id, later, evidence, kit, bindings, firstMicros, lastSeenMicros, hits, haunt, worth, identity);
    }

    WorldPerson labelled(Kit label) {
        return new WorldPerson(
                id, motion, evidence, label, bindings, firstMicros, lastSeenMicros, hits, haunt, worth, identity);
    }

    WorldPerson named(int newId, double sureness) {
        return new WorldPerson(
                newId, motion, evidence, kit, bindings, firstMicros, lastSeenMicros, hits, haunt, worth, sureness);
    }

    /** The person after one more sighting. */
    WorldPerson seen(GroundMotion corrected, KitEvidence heard, double score, Binding binding, double sureness) {
        double seconds = Math.max(0, (binding.lastMicros() - lastSeenMicros) / 1e6);
        return new WorldPerson(
                id,
                corrected,
                heard,
                kit,
                rebound(binding),
                firstMicros,
                Math.max(lastSeenMicros, binding.lastMicros()),
                hits + 1,
                haunt.with(corrected.x(), corrected.y(), seconds, hits),
                worth.with(score),
                identity * sureness);
    }

    /** This person, found again as that newcomer: the place and bindings are the newcomer's, the rest goes on. */
    WorldPerson foundAs(WorldPerson newcomer, double sureness) {
        return new WorldPerson(
                id,
                newcomer.motion,
                evidence.with(newcomer.evidence),
                kit,
                newcomer.bindings,
                firstMicros,
                newcomer.lastSeenMicros,
                hits + newcomer.hits,
                newcomer.haunt,
                newcomer.worth,
                identity * sureness);
    }

    /** This person, whom another camera showed as that newcomer all the while. */
    WorldPerson joinedWith(WorldPerson newcomer) {
        List<Binding> both = new ArrayList<>(bindings);
        for (Binding binding : newcomer.bindings) {
            both.removeIf(old -> old.camera().equals(binding.camera()));
            both.add(binding);
        }
        return new WorldPerson(
                id, motion, evidence, kit, both, firstMicros, lastSeenMicros, hits, haunt, worth, identity);
    }

    /** This person without a place: who was seen there was somebody else. */
    WorldPerson lost(long nowMicros) {
        var anywhere = new GroundMotion(
                motion.x(), motion.y(), 0, 0, Matrix2.diagonal(ANYWHERE_VARIANCE), Matrix2.ZERO, motion.velocity());
        return new WorldPerson(
                id,
                anywhere,
                evidence,
                kit,
                new ArrayList<>(),
                firstMicros,
                nowMicros - LOST_MICROS,
                hits,
                haunt,
                worth,
                identity / 2);
    }

    /** This person, looked for where the camera should show them, and not found. */
    WorldPerson missed() {
        return new WorldPerson(
                id, motion, evidence, kit, bindings, firstMicros, lastSeenMicros, hits, haunt, worth.with(0), identity);
    }

    /** This person without what that camera showed. */
    WorldPerson unboundFrom(String camera) {
        List<Binding> others = new ArrayList<>(bindings);
        others.removeIf(binding -> binding.camera().equals(camera));
        return new WorldPerson(
                id, motion, evidence, kit, others, firstMicros, lastSeenMicros, hits, haunt, worth, identity);
    }

    boolean isBoundTo(String camera, long trackId) {
        for (Binding binding : bindings) {
            if (binding.trackId() == trackId && binding.camera().equals(camera)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the camera showed this person within the given time before {@code nowMicros}. */
    boolean wasSeenBy(String camera, long nowMicros, long withinMicros) {
        for (Binding binding : bindings) {
            if (binding.camera().equals(camera) && nowMicros - binding.lastMicros() <= withinMicros) {
                return true;
            }
        }
        return false;
    }

    /** When the camera last showed this person, or {@code Long.MIN_VALUE}. */
    long lastSeenBy(String camera) {
        for (Binding binding : bindings) {
            if (binding.camera().equals(camera)) {
                return binding.lastMicros();
            }
        }
        return Long.MIN_VALUE;
    }

    /** Somebody seen for long who never moved is perhaps a post. */
    boolean isStatue() {
        return haunt.isStill() && haunt.seconds() > STATUE_SECONDS;
    }

    /** Somebody who has not moved for a while, as people do and posts always do. */
    boolean isPosed() {
        return haunt.isStill() && haunt.seconds() > POSED_SECONDS;
    }

    double unseenSeconds(long nowMicros) {
        return Math.max(0, (nowMicros - lastSeenMicros) / 1e6);
    }

    private List<Binding> rebound(Binding newest) {
        List<Binding> fresh = new ArrayList<>(bindings.size() + 1);
        for (Binding binding : bindings) {
            if (!binding.camera().equals(newest.camera())
                    && newest.lastMicros() - binding.lastMicros() < BINDING_MICROS) {
                fresh.add(binding);
            }
        }
        fresh.add(newest);
        return fresh;
    }
}
