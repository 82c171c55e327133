package dev.touchline.tactics;

import dev.touchline.event.EventType;
import dev.touchline.event.MatchEvent;
import dev.touchline.event.Threshold;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.Role;
import dev.touchline.pitch.PitchPoint;
import java.util.List;
import java.util.Map;

/** Words what is called of a move: passes, shots and changes of possession with their outcome and evidence. */
final class WordPlay {
    private final TacticsRules rules;

    WordPlay(TacticsRules rules) {
        this.rules = rules;
    }

    /** The ball has left, provisionally a pass or a shot. */
    MatchEvent left(Touch release, boolean shot, MatchFrame frame) {
        EventType type = shot ? EventType.SHOT : EventType.PASS;
        String id = Call.id(frame.match(), type.name(), release.frame());
        double limit = shot ? rules.shotSpeed() : rules.passSpeed();
        return Call.provisional(id, type, release.player().team())
                .by(release.player())
                .from(release.spot())
                .sure(Confidence.weakest(release.certainty(), Confidence.met(release.speedAfter(), limit)))
                .measuring(Map.of("speed", release.speedAfter()))
                .because(List.of(new Threshold("ball_speed", release.speedAfter(), limit)))
                .at(frame, release.timeMicros(), rules.version());
    }

    MatchEvent passEnded(Flight flight, Touch touch, MatchFrame frame) {
        Touch release = flight.release();
        boolean completed = touch.player().team() == release.player().team();
        double length = release.spot().distanceTo(touch.spot());
        Call call = struck(flight, frame)
                .to(touch.spot())
                .ending(completed ? "completed" : "incomplete")
                .sure(Confidence.weakest(release.certainty(), touch.certainty()))
                .measuring(Map.of("length", length, "speed", release.speedAfter()))
                .because(evidence(release, touch));
        return at(completed ? call.to(touch.player()) : call, flight, frame);
    }

    MatchEvent shotEnded(Flight flight, Touch touch, MatchFrame frame) {
        Touch release = flight.release();
        double struck = Confidence.met(release.speedAfter(), rules.shotSpeed());
        boolean keeper = frame.people().stream()
                .anyMatch(person -> person.id() == touch.player().id() && person.role() == Role.GOALKEEPER);
        Call call = struck(flight, frame)
                .to(touch.spot())
                .ending(keeper ? "on_target" : "blocked")
                .sure(Confidence.weakest(release.certainty(), touch.certainty(), struck))
                .because(evidence(release, touch));
        return at(call, flight, frame);
    }

    /** The ball went over a line, as sure as {@code beyond}: a pass is out, a shot is a goal or off target. */
    MatchEvent wentOut(Flight flight, boolean goal, PitchPoint where, double beyond, MatchFrame frame) {
        String outcome = !flight.shot() ? "out" : goal ? "goal" : "off_target";
        Call call = struck(flight, frame)
                .to(where)
                .ending(outcome)
                .sure(Confidence.weakest(flight.release().certainty(), beyond))
                .because(List.of());
        return at(call, flight, frame);
    }

    MatchEvent wonBy(Touch touch, Flight flight, MatchFrame frame) {
        boolean cutOut = flight.call() != null && !flight.shot();
        EventType type = cutOut ? EventType.INTERCEPTION : EventType.RECOVERY;
        String id = Call.id(frame.match(), type.name(), touch.frame());
        return Call.confirmed(id, type, touch.player().team())
                .by(touch.player())
                .from(touch.spot())
                .sure(touch.certainty())
                .because(evidence(flight.release(), touch))
                .at(frame, touch.timeMicros(), rules.version());
    }

    /** Play stopped before anybody had it: a pass has failed, of a shot nobody knows where it went. */
    List<MatchEvent> cutShort(Play play, MatchFrame frame) {
        Flight flight = play.flight();
        MatchEvent call = flight == null ? null : flight.call();
        if (call == null) {
            return List.of();
        }
        Call stopped = Call.confirmed(call);
        return List.of((call.type() == EventType.PASS ? stopped.ending("incomplete") : stopped)
                .at(frame, call.timeMicros(), rules.version()));
    }

    /** It never left the player, whose next touch this is. */
    MatchEvent kept(MatchEvent call, Touch again, MatchFrame frame) {
        return Call.retracted(call)
                .ending("kept")
                .sure(call.confidence() * (1 - again.certainty()))
                .because(List.of())
                .at(frame, call.timeMicros(), rules.version());
    }

    /** What was called when the ball left, confirmed; or a pass that nobody had called yet. */
    private static Call struck(Flight flight, MatchFrame frame) {
        Touch release = flight.release();
        MatchEvent called = flight.call();
        if (called != null) {
            return Call.confirmed(called).by(release.player());
        }
        String id = Call.id(frame.match(), EventType.PASS.name(), release.frame());
        return Call.confirmed(id, EventType.PASS, release.player().team())
                .by(release.player())
                .from(release.spot());
    }

    private MatchEvent at(Call call, Flight flight, MatchFrame frame) {
        return call.at(frame, flight.release().timeMicros(), rules.version());
    }

    private List<Threshold> evidence(Touch release, Touch touch) {
        return List.of(
                new Threshold("passer_distance", release.player().distance(), ContactView.REACH),
                new Threshold("receiver_distance", touch.player().distance(), ContactView.REACH));
    }
}
