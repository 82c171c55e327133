package dev.touchline.wire;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.touchline.event.MatchEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Calls as CloudEvents 1.0 in Kafka's binary mode: the attributes in headers ({@code ce_…}), the event itself as JSON. The
 * same JSON is what every public interface speaks.
 */
public final class CloudEvents {
    /** JSON as it leaves the system: record components only, nulls left out, keys of maps in order. */
    public static final ObjectMapper JSON = JsonMapper.builder()
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private CloudEvents() {}

    /** The headers of a call: id is {@code <event id>.<revision>}, since each revision is an occurrence of its own. */
    public static Map<String, byte[]> headers(MatchEvent event) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("ce_specversion", "1.0");
        attributes.put("ce_id", event.id() + "." + event.revision());
        attributes.put("ce_source", "/matches/" + event.match());
        attributes.put("ce_type", "dev.touchline.event." + event.type().name().toLowerCase(Locale.ROOT));
        attributes.put("ce_subject", event.id());
        attributes.put(
                "ce_time",
                Instant.EPOCH.plus(event.timeMicros(), ChronoUnit.MICROS).toString());
        attributes.put("content-type", "application/json");
        Map<String, byte[]> headers = new LinkedHashMap<>();
        attributes.forEach((name, value) -> headers.put(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }

    public static byte[] encode(MatchEvent event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new WireException("cannot write event " + event.id() + ": " + e.getOriginalMessage(), e);
        }
    }

    public static MatchEvent decode(byte[] data) {
        try {
            return JSON.readValue(data, MatchEvent.class);
        } catch (IOException e) {
            throw new WireException("not a match event in JSON: " + e.getMessage(), e);
        }
    }
}
