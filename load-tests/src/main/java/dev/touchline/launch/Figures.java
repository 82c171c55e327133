package dev.touchline.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.touchline.wire.CloudEvents;
import java.util.LinkedHashMap;
import java.util.Map;

/** The closing line of a command that measures: one JSON object, SI units in the names. */
final class Figures {
    private Figures() {}

    static String json(Map<String, Double> figures) throws JsonProcessingException {
        Map<String, Object> rounded = new LinkedHashMap<>();
        figures.forEach((name, value) -> rounded.put(name, finite(value)));
        return CloudEvents.JSON.writeValueAsString(rounded);
    }

    private static Object finite(double value) {
        if (!Double.isFinite(value)) {
            return "NaN";
        }
        double rounded = Math.round(value * 1e4) / 1e4;
        return rounded == Math.rint(rounded) ? (Object) (long) rounded : (Object) rounded;
    }
}
