package dev.touchline.fuse;

import dev.touchline.sighting.Sighting;
import dev.touchline.track.CutRules;
import java.util.ArrayList;
import java.util.List;

/** Tells when a camera's picture comes after a cut, and forgets whom that camera alone had shown. */
record Cuts(CutRules rules) {

    /**
     * Whether hardly any of those the camera showed in its picture before are in this one, and others are. Who is known only
     * just now says nothing: after a cut of all cameras those are the ones that go on.
     *
     * @param found the known after this picture, in the same order
     * @param shown everybody in this picture; who was not followed here may be known from other cameras, which cut first
     */
    boolean isCut(List<WorldPerson> known, List<WorldPerson> found, List<Sighting> shown, Look look) {
        long last = Long.MIN_VALUE;
        for (WorldPerson person : known) {
            last = Math.max(last, person.lastSeenBy(look.camera()));
        }
        int followed = 0;
        int goingOn = 0;
        for (int index = 0; index < known.size(); index++) {
            boolean before = last != Long.MIN_VALUE && last - known.get(index).firstMicros() > rules.longestGapMicros();
            if (before && known.get(index).lastSeenBy(look.camera()) == last) {
                followed++;
                goingOn += found.get(index).hits() > known.get(index).hits() ? 1 : 0;
            }
        }
        int elsewhere = (int) shown.stream().filter(one -> one.trackId() != 0).count() - goingOn;
        return followed > 0 && rules.isCut(look.captureMicros() - last, followed, goingOn, elsewhere);
    }

    /** Those whom other cameras show just now; what this one showed of them is no longer held against its pictures. */
    List<WorldPerson> after(List<WorldPerson> people, Look look) {
        List<WorldPerson> left = new ArrayList<>();
        for (WorldPerson person : people) {
            WorldPerson unbound = person.unboundFrom(look.camera());
            if (unbound.bindings().stream()
                    .anyMatch(other -> look.captureMicros() - other.lastMicros() <= rules.longestGapMicros())) {
                left.add(unbound);
            }
        }
        return left;
    }
}
