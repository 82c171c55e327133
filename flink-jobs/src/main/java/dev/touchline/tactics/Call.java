package dev.touchline.tactics;

import dev.touchline.event.EventStatus;
import dev.touchline.event.EventType;
import dev.touchline.event.Evidence;
import dev.touchline.event.MatchEvent;
import dev.touchline.event.PlayerRef;
import dev.touchline.event.Threshold;
import dev.touchline.match.CameraProgress;
import dev.touchline.match.FramePerson;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.Team;
import dev.touchline.pitch.PitchPoint;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Words a call: a new one, provisional or confirmed, or the next revision of one already made, which says all that was said
 * before until it is told otherwise. The evidence is that of the frame the revision was made at.
 */
final class Call {
    private static final double WITNESS_RADIUS = 12;

    private final String id;
    private final EventStatus status;
    private final EventType type;
    private Team team;
    private final @Nullable MatchEvent before;
    private @Nullable String subtype;
    private @Nullable PlayerRef player;
    private @Nullable PlayerRef receiver;
    private @Nullable PitchPoint start;
    private @Nullable PitchPoint end;
    private @Nullable String outcome;
    private double confidence;
    private Map<String, Double> metrics = Map.of();
    private List<Threshold> thresholds = List.of();

    private Call(String id, EventStatus status, EventType type, Team team, @Nullable MatchEvent before) {
        this.id = id;
        this.status = status;
        this.type = type;
        this.team = team;
        this.before = before;
    }

    static Call provisional(String id, EventType type, Team team) {
        return new Call(id, EventStatus.PROVISIONAL, type, team, null);
    }

    static Call confirmed(String id, EventType type, Team team) {
        return new Call(id, EventStatus.CONFIRMED, type, team, null);
    }

    static Call confirmed(MatchEvent before) {
        return revised(before, EventStatus.CONFIRMED);
    }

    static Call retracted(MatchEvent before) {
        return revised(before, EventStatus.RETRACTED);
    }

    private static Call revised(MatchEvent before, EventStatus status) {
        var call = new Call(before.id(), status, before.type(), before.team(), before);
        call.subtype = before.subtype();
        call.player = before.player();
        call.receiver = before.receiver();
        call.start = before.start();
        call.end = before.end();
        call.outcome = before.outcome();
        call.confidence = before.confidence();
        call.metrics = before.metrics();
        call.thresholds = before.evidence().thresholds();
        return call;
    }

    /** The id of whatever {@code rule} calls for a trigger: the same in every replay. */
    static String id(String match, String rule, long frame) {
        byte[] name = (match + "/" + rule + "/" + frame).getBytes(StandardCharsets.UTF_8);
        UUID hash = UUID.nameUUIDFromBytes(name);
        return HexFormat.of()
                .formatHex(ByteBuffer.allocate(Long.BYTES)
                        .putLong(hash.getMostSignificantBits())
                        .array());
    }

    Call kind(String kind) {
        subtype = kind;
        return this;
    }

    Call by(Near who) {
        team = who.team();
        player = ref(who);
        return this;
    }

    Call to(Near who) {
        receiver = ref(who);
        return this;
    }

    Call from(PitchPoint spot) {
        start = spot;
        return this;
    }

    Call to(PitchPoint spot) {
        end = spot;
        return this;
    }

    Call ending(String how) {
        outcome = how;
        return this;
    }

    Call sure(double probability) {
        confidence = probability;
        return this;
    }

    Call measuring(Map<String, Double> figures) {
        metrics = figures;
        return this;
    }

    Call because(List<Threshold> met) {
        thresholds = met;
        return this;
    }

    /** The event as of {@code frame}, which happened at {@code timeMicros}; a revision stays with the first call's time. */
    MatchEvent at(MatchFrame frame, long timeMicros, int ruleVersion) {
        Map<String, Long> pictures = new TreeMap<>();
        for (CameraProgress camera : frame.cameras()) {
            pictures.put(camera.camera(), camera.sequence());
        }
        PitchPoint place = end != null ? end : start;
        List<FramePerson> witnesses = frame.people().stream()
                .filter(person -> place == null || person.spot().distanceTo(place) < WITNESS_RADIUS)
                .toList();
        double clock = frame.clockSeconds() - (frame.timeMicros() - timeMicros) * 1e-6;
        return new MatchEvent(
                id,
                before == null ? 1 : before.revision() + 1,
                status,
                frame.match(),
                before == null ? frame.period() : before.period(),
                before == null ? clock : before.clockSeconds(),
                before == null ? timeMicros : before.timeMicros(),
                type,
                subtype,
                team,
                player,
                receiver,
                start,
                end,
                outcome,
                null,
                confidence,
                new TreeMap<>(metrics),
                new Evidence(frame.number(), pictures, witnesses, thresholds),
                type.name(),
                ruleVersion);
    }

    private static PlayerRef ref(Near near) {
        return new PlayerRef(near.id(), near.team(), near.number());
    }
}
