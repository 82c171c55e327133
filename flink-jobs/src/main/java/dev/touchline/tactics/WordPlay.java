package dev.touchline.tactics;

import dev.touchline.event.EventStatus;
import dev.touchline.event.EventType;
import dev.touchline.event.MatchEvent;
import dev.touchline.event.Threshold;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.Role;
import java.util.List;
import java.util.Map;

/** Words what is called of a move: passes, shots and changes of possession with their outcome and evidence. */
final class WordPlay {
    private static final double SURE = 0.9;
    private static final double LIKELY = 0.6;

    private final TacticsRules rules;

    WordPlay(TacticsRules rules) {
        this.rules = rules;
    }

    /** The ball has left, provisionally a pass or a shot. */
    MatchEvent left(Touch release, String id, boolean shot, MatchFrame frame) {
        var call = new Call(
                id,
                1,
                EventStatus.PROVISIONAL,
                shot ? EventType.SHOT : EventType.PASS,
                null,
                release.player().team(),
                Call.ref(release.player()),
                null,
                release.spot(),
                null,
                null,
                LIKELY,
                Map.of("speed", release.speedAfter()),
                List.of(new Threshold(
                        "ball_speed", release.speedAfter(), shot ? rules.shotSpeed() : rules.passSpeed())));
        return call.at(frame, release.timeMicros(), rules.version());
    }

    MatchEvent passEnded(Flight flight, Touch touch, MatchFrame frame) {
        Touch release = flight.release();
        boolean completed = touch.player().team() == release.player().team();
        double length = travelled(flight, touch);
        var call = new Call(
                idOf(flight, frame),
                flight.revision() + 1,
                EventStatus.CONFIRMED,
                EventType.PASS,
                null,
                release.player().team(),
                Call.ref(release.player()),
                completed ? Call.ref(touch.player()) : null,
                release.spot(),
                touch.spot(),
                completed ? "completed" : "incomplete",
                release.sure() && touch.sure() ? SURE : LIKELY,
                Map.of("length", length, "speed", release.speedAfter()),
                evidence(release, touch));
        return call.at(frame, release.timeMicros(), rules.version());
    }

    MatchEvent shotEnded(Flight flight, Touch touch, MatchFrame frame) {
        Touch release = flight.release();
        boolean keeper = frame.people().stream()
                .anyMatch(person -> person.id() == touch.player().id() && person.role() == Role.GOALKEEPER);
        var call = new Call(
                idOf(flight, frame),
                flight.revision() + 1,
                EventStatus.CONFIRMED,
                EventType.SHOT,
                null,
                release.player().team(),
                Call.ref(release.player()),
                null,
                release.spot(),
                touch.spot(),
                keeper ? "on_target" : "blocked",
                LIKELY,
                Map.of("speed", release.speedAfter()),
                evidence(release, touch));
        return call.at(frame, release.timeMicros(), rules.version());
    }

    MatchEvent wonBy(Touch touch, Flight flight, MatchFrame frame) {
        boolean cutOut = flight.callId() != null && !flight.shot();
        EventType type = cutOut ? EventType.INTERCEPTION : EventType.RECOVERY;
        var call = new Call(
                Call.id(frame.match(), type.name(), touch.frame()),
                1,
                EventStatus.CONFIRMED,
                type,
                null,
                touch.player().team(),
                Call.ref(touch.player()),
                null,
                touch.spot(),
                null,
                null,
                touch.sure() ? SURE : LIKELY,
                Map.of(),
                evidence(flight.release(), touch));
        return call.at(frame, touch.timeMicros(), rules.version());
    }

    MatchEvent kept(Flight flight, MatchFrame frame) {
        Touch release = flight.release();
        var call = new Call(
                idOf(flight, frame),
                flight.revision() + 1,
                EventStatus.RETRACTED,
                flight.shot() ? EventType.SHOT : EventType.PASS,
                null,
                release.player().team(),
                Call.ref(release.player()),
                null,
                release.spot(),
                null,
                "kept",
                LIKELY,
                Map.of(),
                List.of());
        return call.at(frame, release.timeMicros(), rules.version());
    }

    private static String idOf(Flight flight, MatchFrame frame) {
        String called = flight.callId();
        return called != null
                ? called
                : Call.id(frame.match(), "PASS", flight.release().frame());
    }

    private List<Threshold> evidence(Touch release, Touch touch) {
        return List.of(
                new Threshold("passer_distance", release.player().distance(), rules.possessionRadius()),
                new Threshold("receiver_distance", touch.player().distance(), rules.possessionRadius()),
                new Threshold("receiver_speed_change", touch.speedChange(), rules.touchSpeedChange()),
                new Threshold("receiver_turn_degrees", touch.turnDegrees(), rules.touchTurnDegrees()));
    }

    private static double travelled(Flight flight, Touch touch) {
        return flight.release().spot().distanceTo(touch.spot());
    }
}
