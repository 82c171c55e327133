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

/** Words a call: the frozen id, the evidence at the decisive frame, and the full content of one revision. */
record Call(
        String id,
        int revision,
        EventStatus status,
        EventType type,
        @Nullable String subtype,
        Team team,
        @Nullable PlayerRef player,
        @Nullable PlayerRef receiver,
        @Nullable PitchPoint start,
        @Nullable PitchPoint end,
        @Nullable String outcome,
        double confidence,
        Map<String, Double> metrics,
        List<Threshold> thresholds) {
    private static final double WITNESS_RADIUS = 12;

    /** The id of whatever {@code rule} calls for a trigger: the same in every replay. */
    static String id(String match, String rule, long frame) {
        byte[] name = (match + "/" + rule + "/" + frame).getBytes(StandardCharsets.UTF_8);
        UUID hash = UUID.nameUUIDFromBytes(name);
        return HexFormat.of()
                .formatHex(ByteBuffer.allocate(Long.BYTES)
                        .putLong(hash.getMostSignificantBits())
                        .array());
    }

    static PlayerRef ref(Near near) {
        return new PlayerRef(near.id(), near.team(), near.number());
    }

    /** The event as of {@code frame}, which happened at {@code timeMicros}. */
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
                revision,
                status,
                frame.match(),
                frame.period(),
                clock,
                timeMicros,
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
}
