package dev.touchline.dashboard.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchline.event.MatchEvent;
import dev.touchline.wire.CloudEvents;
import java.nio.charset.StandardCharsets;

/** A call as a structured CloudEvent 1.0: the attributes its Kafka headers carry, and the event as {@code data}. */
final class CloudEventJson {
    private static final String PREFIX = "ce_";

    private CloudEventJson() {}

    static ObjectNode of(MatchEvent event) {
        ObjectNode structured = CloudEvents.JSON.createObjectNode();
        CloudEvents.headers(event).forEach((name, value) -> {
            String text = new String(value, StandardCharsets.UTF_8);
            if (name.startsWith(PREFIX)) {
                structured.put(name.substring(PREFIX.length()), text);
            } else if (name.equals("content-type")) {
                structured.put("datacontenttype", text);
            }
        });
        structured.set("data", CloudEvents.JSON.valueToTree(event));
        return structured;
    }
}
