package dev.touchline.dashboard.live;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchline.match.MatchFrame;
import dev.touchline.match.MatchSetup;
import dev.touchline.match.PlayerState;
import dev.touchline.match.TeamState;
import dev.touchline.wire.CloudEvents;
import dev.touchline.wire.Stamp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages of one match's live socket, as {@code docs/asyncapi.yaml} describes them, in UTF-8. */
final class Messages {
    /** Calls in a snapshot; the rest are at {@code /v1/matches/{id}/events}. */
    static final int CALLS_IN_SNAPSHOT = 60;

    private final MatchSetup setup;

    Messages(MatchSetup setup) {
        this.setup = setup;
    }

    byte[] frame(Offsets seq, MatchFrame frame, Stamps stamps) {
        return write("frame", seq, json -> {
            FrameJson.fields(json, frame);
            stamps(json, stamps.pushed());
        });
    }

    byte[] players(Offsets seq, Collection<PlayerState> players) {
        return write("players", seq, json -> {
            json.writePOJOField("players", players);
            stamps(json, Stamps.NONE.pushed());
        });
    }

    byte[] teams(Offsets seq, Collection<TeamState> teams) {
        return write("teams", seq, json -> {
            json.writePOJOField("teams", teams);
            stamps(json, Stamps.NONE.pushed());
        });
    }

    byte[] event(Offsets seq, Call call) {
        return write("event", seq, json -> {
            json.writePOJOField("event", withoutPositions(CloudEventJson.of(call.event())));
            stamps(json, call.stamps());
        });
    }

    byte[] snapshot(
            Offsets seq,
            @Nullable MatchFrame frame,
            Stamps frameStamps,
            Collection<PlayerState> players,
            Collection<TeamState> teams,
            Collection<Call> calls) {
        return write("snapshot", seq, json -> {
            json.writePOJOField("match", SetupJson.of(setup));
            json.writeFieldName("frame");
            if (frame == null) {
                json.writeNull();
            } else {
                json.writeStartObject();
                FrameJson.fields(json, frame);
                stamps(json, frameStamps);
                json.writeEndObject();
            }
            json.writePOJOField("players", players);
            json.writePOJOField("teams", teams);
            json.writePOJOField("events", newest(calls));
            stamps(json, Stamps.NONE.pushed());
        });
    }

    /** Calls with all their evidence, for {@code /v1/matches/{id}/events}. */
    byte[] events(Offsets seq, Collection<Call> calls) {
        return write("events", seq, json -> {
            ArrayNode all = CloudEvents.JSON.createArrayNode();
            calls.forEach(call -> all.add(withStamps(call, CloudEventJson.of(call.event()))));
            json.writePOJOField("events", all);
        });
    }

    byte[] resumed(int missed) {
        return write("resumed", null, json -> json.writeNumberField("missed", missed));
    }

    byte[] expired(String token) {
        return write("expired", null, json -> {
            json.writeStringField("token", token.length() > 200 ? token.substring(0, 200) : token);
            json.writeStringField("snapshot", "/v1/matches/" + setup.match());
        });
    }

    /** Sent when nothing else was for a while, so that a client can tell a quiet match from a dead line. */
    static byte[] beat() {
        return writeAny("beat", json -> stamps(json, Stamps.NONE.pushed()));
    }

    private static ArrayNode newest(Collection<Call> calls) {
        List<Call> all = List.copyOf(calls);
        ArrayNode newest = CloudEvents.JSON.createArrayNode();
        for (Call call : all.subList(Math.max(0, all.size() - CALLS_IN_SNAPSHOT), all.size())) {
            newest.add(withStamps(call, withoutPositions(CloudEventJson.of(call.event()))));
        }
        return newest;
    }

    private static ObjectNode withStamps(Call call, ObjectNode event) {
        ObjectNode entry = CloudEvents.JSON.createObjectNode();
        entry.set("event", event);
        ObjectNode stamps = entry.putObject("stamps");
        call.stamps().micros().forEach((stamp, micros) -> stamps.put(stamp.header(), micros.longValue()));
        return entry;
    }

    /** Where everybody stood makes up nine tenths of an event and no screen shows it; the events' address has it. */
    private static ObjectNode withoutPositions(ObjectNode event) {
        if (event.path("data").path("evidence") instanceof ObjectNode evidence) {
            evidence.putArray("people");
        }
        return event;
    }

    private byte[] write(String type, @Nullable Offsets seq, Fields fields) {
        return writeAny(type, json -> {
            if (seq != null) {
                json.writeStringField("seq", seq.toString());
            }
            fields.write(json);
        });
    }

    private static byte[] writeAny(String type, Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator json = CloudEvents.JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("type", type);
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes in memory: cannot be
        }
        return bytes.toByteArray();
    }

    private static void stamps(JsonGenerator json, Stamps stamps) throws IOException {
        json.writeObjectFieldStart("stamps");
        for (Stamp stamp : stamps.micros().keySet()) {
            Long micros = stamps.micros().get(stamp);
            if (micros != null) {
                json.writeNumberField(stamp.header(), micros);
            }
        }
        json.writeEndObject();
    }

    /** Writes the fields of one message. */
    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }
}
